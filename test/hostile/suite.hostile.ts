import { afterAll, beforeAll, expect, test } from "vitest";
import { answerRows } from "./answers.ts";
import { assignmentRows } from "./assignment.ts";
import { bombRows } from "./bombs.ts";
import { closeBrowser } from "./browser.ts";
import { floodRows } from "./floods.ts";
import { foreignRows } from "./foreign.ts";
import { formRows } from "./forms.ts";
import { aGround, type Ground } from "./ground.ts";
import { headerRows } from "./headers.ts";
import { identityRows } from "./identity.ts";
import { leadRows } from "./leads.ts";
import { limitRows } from "./limits.ts";
import { lastRows, logRows } from "./logs.ts";
import { FORM, Tally } from "./row.ts";
import { scannerRows } from "./scanners.ts";
import { storedRows } from "./stored.ts";
import { table } from "./table.ts";
import { uploadRows } from "./uploads.ts";

const rows = [
  ...[headerRows, answerRows, leadRows, foreignRows, floodRows, identityRows, assignmentRows, logRows, uploadRows],
  ...[bombRows, storedRows, formRows, limitRows, scannerRows, lastRows],
].flat();
const tallies = rows.map(() => new Tally());
let ground: Ground;

beforeAll(async () => {
  ground = await aGround();
});

afterAll(async () => {
  await closeBrowser();
  await ground?.end();
  process.stdout.write(`\n${table(rows, tallies)}\n(the ${FORM} form)\n`);
});

test.each(rows.map(({ what, attack }, at) => [what, attack, at] as const))("%s", async (_, attack, at) => {
  const tally = tallies[at] ?? new Tally();
  await attack(ground, tally);
  expect(tally.through).toHaveLength(0);
  expect(await ground.isAlive(), "the board goes on").toBe(true);
});
