import { expect, test } from "vitest";
import { wholeChoice } from "#domain/feed/agenda-choice.ts";

test("who asks for an area means what lies in it too", () => {
  expect(wholeChoice({ areas: ["zuidoost"] }).areas).toContain("gein");
  expect(wholeChoice({})).toMatchObject({ areas: undefined });
});
