import { expect, test } from "vitest";
import { urgencyOf } from "#domain/flag/urgency.ts";

const clash = { kind: "OVERLAP", band: "CLASH", score: 4, state: "NEW" } as const;

test("a clash asks the most, and nothing once it is settled", () => {
  expect(urgencyOf(clash)).toBe(3);
  expect(urgencyOf({ ...clash, band: "NOTE" })).toBe(1);
  expect(urgencyOf({ ...clash, state: "NOT_A_PROBLEM" })).toBe(0);
});

test("what is shown as one event already waits behind what is not", () => {
  const same = { ...clash, kind: "SAME_EVENT" } as const;
  expect(urgencyOf(same)).toBe(1);
  expect(urgencyOf({ ...same, score: 2 })).toBe(3);
});
