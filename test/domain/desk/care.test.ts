import { expect, test } from "vitest";
import { deskNoteFaults, snoozeFaults, wakes } from "#domain/desk/care.ts";
import type { Flag } from "#domain/flag/flag.ts";

const DAY = 86_400_000;
const BEFORE: Parameters<typeof wakes>[0] = {
  ...({ band: "ATTENTION", state: "NEW", joined: false } as const),
  ...{ dates: [10, 20, 30], events: ["a", "b"], offers: [] },
};

test.each<[string, Partial<Flag>, boolean]>([
  ["nothing that matters changed", {}, false],
  ["it matters more", { band: "CLASH" }, true],
  ["it matters less", { band: "NOTE" }, false],
  ["a post came to it", { events: ["a", "b", "c"] }, true],
  ["a post went from it", { events: ["a"] }, false],
  ["the parties disagree", { state: "DISAGREED" }, true],
  ["it was settled", { state: "AGREED", events: ["a", "b", "c"] }, false],
  ["a series goes on", { dates: [20, 30, 40] }, false],
  ["a date came before its last", { dates: [10, 15, 20, 30] }, true],
  ["all of it moved", { dates: [50] }, true],
  ["it lost its dates", { dates: [] }, false],
])("a flag that was put off, of which %s: woken %#", (_, now, woken) => {
  expect(wakes(BEFORE, { ...BEFORE, ...now })).toBe(woken);
});

test("a broken agreement wakes a flag", () => {
  expect(wakes({ ...BEFORE, state: "AGREED" }, { ...BEFORE, state: "TALKING" })).toBe(true);
});

test("a flag is put off to a time to come, within a year, or brought back", () => {
  expect([1, 366 * DAY, null].map((until) => snoozeFaults(until, 0))).toEqual([[], [], []]);
  expect([0, -1, 367 * DAY].map((until) => snoozeFaults(until, 0).length)).toEqual([1, 1, 1]);
});

test("a note says something, and not a book", () => {
  expect(deskNoteFaults("Gebeld.")).toEqual([]);
  expect([" \n", "x".repeat(2001)].map((text) => deskNoteFaults(text).map(({ key }) => key))).toEqual([
    ["fault.required"],
    ["fault.tooLong"],
  ]);
});
