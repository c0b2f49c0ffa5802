import { expect, test } from "vitest";
import type { Flag } from "#domain/flag/flag.ts";
import { markOf } from "#domain/flag/timeline.ts";

const at = (text: string) => Date.parse(text);
const HAPPENING = { event: "a", start: at("2026-12-08T19:00:00+01:00"), end: at("2026-12-08T21:00:00+01:00") };
const aFlag = (facts: Partial<Flag> = {}): Flag => ({
  ...{ id: "f", kind: "OVERLAP", band: "CLASH", state: "NEW", joined: false, score: 1, probability: 1, reasons: [] },
  ...{ events: ["a", "b"], offers: [], dates: [at("2026-12-08T20:00:00+01:00")], firstSeen: 0, changedAt: 0 },
  ...facts,
});

test("a happening carries the open overlaps of its own day, by the calendar of Amsterdam", () => {
  expect(markOf(HAPPENING, [aFlag()]).flags).toHaveLength(1);
  const late = { dates: [at("2026-12-08T23:30:00Z")] };
  expect(markOf(HAPPENING, [aFlag(late), aFlag({ state: "KEPT" }), aFlag({ kind: "SAME_EVENT" })]).flags).toEqual([]);
});

test("a series that collides now and then is marked only then", () => {
  const series = aFlag({ kind: "SERIES_OVERLAP", dates: [at("2026-12-01T19:00:00+01:00"), HAPPENING.start] });
  expect(markOf(HAPPENING, [series]).flags).toEqual([series]);
  expect(markOf({ ...HAPPENING, start: at("2026-12-15T19:00:00+01:00") }, [series]).flags).toEqual([]);
});
