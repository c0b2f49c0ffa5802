import { expect, test } from "vitest";
import { gap, overlaps, sharedTime } from "#domain/calendar/interval.ts";

test.each([
  ["exact", [10, 20], [10, 20], true],
  ["shared start", [10, 20], [10, 15], true],
  ["contained", [10, 20], [12, 15], true],
  ["partly before", [10, 20], [5, 11], true],
  ["touching before", [10, 20], [5, 10], false],
  ["touching after", [10, 20], [20, 25], false],
  ["apart", [10, 20], [30, 40], false],
])("%s intervals overlap: both ways the same answer", (_, [a = 0, b = 0], [c = 0, d = 0], expected) => {
  expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected);
  expect(overlaps({ start: c, end: d }, { start: a, end: b })).toBe(expected);
});

test("intervals that touch share no time and have no gap", () => {
  expect(sharedTime({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0);
  expect(gap({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0);
});

test("shared time and gap are measured in the same unit as the intervals", () => {
  expect(sharedTime({ start: 0, end: 10 }, { start: 4, end: 20 })).toBe(6);
  expect(gap({ start: 0, end: 10 }, { start: 14, end: 20 })).toBe(4);
});
