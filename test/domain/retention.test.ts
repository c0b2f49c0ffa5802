import { expect, test } from "vitest";
import { KEPT, keptInWords } from "#domain/retention.ts";
import { statements as en } from "#domain/wording/en/statements.ts";
import { statements as nl } from "#domain/wording/nl/statements.ts";

test("the page on privacy says every term by which the board forgets", () => {
  for (const words of [nl, en]) {
    const said = Object.values(words).join(" ");
    for (const what of Object.keys(KEPT)) expect(said).toContain(`{${what}}`);
  }
});

test("a term reads as people say it", () => {
  const { account, removed, code, newcomer, log } = keptInWords("nl");
  expect([account, removed, code, newcomer, log]).toEqual(["24 maanden", "30 dagen", "10 minuten", "1 dag", "5 jaar"]);
});
