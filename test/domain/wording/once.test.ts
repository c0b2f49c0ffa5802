import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("a sentence has a key of its own: none takes the place of another's", () => {
  const wording = new URL("../../../domain/wording/", import.meta.url);
  const languages = readdirSync(wording, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(languages.length).toBeGreaterThan(1);
  for (const { name } of languages) {
    const folder = new URL(`${name}/`, wording);
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(new URL(file, folder), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key),
    );
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  }
});
