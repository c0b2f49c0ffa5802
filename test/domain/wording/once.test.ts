import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("a sentence has a key of its own: none takes the place of another's", () => {
  for (const language of ["nl", "en"]) {
    const folder = new URL(`../../../domain/wording/${language}/`, import.meta.url);
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key),
    );
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  }
});
