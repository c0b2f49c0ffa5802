import { expect, test } from "vitest";
import { LANGUAGES } from "#domain/wording/languages.ts";

test("what a file is called fits a header and every disk, in every language", () => {
  const names = Object.values(LANGUAGES).flatMap(({ messages }) =>
    Object.entries(messages).flatMap(([key, name]) => (key.startsWith("fileName.") ? name : [])),
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
