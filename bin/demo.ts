import { join } from "node:path";
import { demoNetworks, demoPeople } from "./demonstration/files.ts";
import { prepareDemonstration } from "./demonstration/prepare.ts";
import { makeLog } from "./serve/log.ts";
import { openBoard } from "./serve/open-board.ts";
import { readerProcess } from "./serve/reader-process.ts";
import { run } from "./serve/run.ts";
import { makeWatch } from "./serve/watch.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env, "data/demo");
// Who tries the board out reads what is printed below, not each request.
const watch = makeWatch(makeLog("warn"));
console.log("Loading the demonstration (everything in it is fictitious) …");
const reader = readerProcess(join(import.meta.dirname, "reader.js"));
await prepareDemonstration(settings, reader, watch, console.log);
const board = await openBoard(settings, reader, { mails: [] }, watch);
await run(board, watch, settings, {
  hosts: [new URL(settings.baseUrl).host, `localhost:${settings.port}`, `127.0.0.1:${settings.port}`],
  build: join(import.meta.dirname, ".."),
  opened: welcome,
});

function welcome(): void {
  console.log(`\nSamenbord's demonstration is open at ${settings.baseUrl}\n`);
  console.log(
    `Sign in at ${settings.baseUrl}/sign-in with one of these addresses; the code appears on ${settings.baseUrl}/demo`,
  );
  for (const { email, name } of [...demoPeople, ...demoNetworks.flatMap(({ people }) => people.slice(0, 1))]) {
    console.log(`  ${email.padEnd(42)} ${name}`);
  }
}
