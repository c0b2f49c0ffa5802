import { expect, test } from "vitest";
import { en } from "#domain/wording/en.ts";
import { nl } from "#domain/wording/nl.ts";

test("what a file is called fits a header and every disk, in both languages", () => {
  const names = [nl, en].flatMap((catalogue) =>
    Object.entries(catalogue).flatMap(([key, name]) => (key.startsWith("fileName.") ? name : [])),
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
