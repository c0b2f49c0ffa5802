import { expect, test } from "vitest";
import type { Flag } from "#domain/flag/flag.ts";
import { isNewClash } from "#domain/flag/news.ts";

const HOUR = 3_600_000;
const AT = Date.parse("2026-12-01T12:00:00+01:00");
const CLASH: Flag = {
  ...{ id: "f", kind: "OVERLAP", band: "CLASH", state: "NEW", score: 3, probability: 0.95, joined: false },
  ...{ reasons: [], events: ["a", "b"], offers: [], dates: [AT + 240 * HOUR], firstSeen: AT, changedAt: AT },
};
const CROWD: Flag = { ...CLASH, events: ["a", "b", "c"] };

test("a clash is news once; who comes to it later is news again, but not within the hour", () => {
  expect(isNewClash({ before: undefined, now: CLASH }, null, AT)).toBe(true);
  expect(isNewClash({ before: CLASH, now: CLASH }, AT - 9 * HOUR, AT)).toBe(false);
  expect(isNewClash({ before: CLASH, now: CROWD }, AT - 2 * HOUR, AT)).toBe(true);
  expect(isNewClash({ before: CLASH, now: CROWD }, AT - HOUR / 2, AT)).toBe(false);
  expect(isNewClash({ before: CROWD, now: CLASH }, AT - 9 * HOUR, AT)).toBe(false);
});
