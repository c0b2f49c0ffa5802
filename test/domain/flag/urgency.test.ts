import { expect, test } from "vitest";
import { nearnessOf, urgencyOf } from "#domain/flag/urgency.ts";

const clash = { band: "CLASH", state: "NEW", joined: false } as const;
const DAY = 86_400_000;
const NOW = Date.parse("2026-12-01T12:00:00+01:00");

test("a clash asks the most, and nothing once it is settled", () => {
  expect(urgencyOf(clash)).toBe(3);
  expect(urgencyOf({ ...clash, band: "NOTE" })).toBe(1);
  expect(urgencyOf({ ...clash, state: "NOT_A_PROBLEM" })).toBe(0);
});

test("what is shown as one event already asks nothing", () => {
  expect(urgencyOf({ ...clash, joined: true })).toBe(0);
});

test("what is tomorrow is nearer than what is in February, and what has no date is of this month", () => {
  const at = (...days: number[]) => nearnessOf({ dates: days.map((day) => NOW + day * DAY) }, NOW);
  expect([at(1), at(20), at(70), at()]).toEqual([0, 1, 2, 1]);
  expect([at(-20, 40), at(-3)]).toEqual([0, 3]);
});
