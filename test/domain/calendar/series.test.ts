import { expect, test } from "vitest";
import type { Event } from "#domain/calendar/event.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { endBefore, fewerBy, normalRecurrence, skip } from "#domain/calendar/series.ts";

const DAY = 86_400_000;
const start = Date.parse("2026-12-01T19:00:30+01:00");
const series = {
  start,
  end: start + 7_200_000,
  timeZone: "Europe/Amsterdam",
  allDay: false,
  recurrence: "RRULE:FREQ=WEEKLY;COUNT=10",
} as Event;
const year = { start: start - DAY, end: start + 366 * DAY };

test("a happening is left out of a series whose start has seconds", () => {
  expect(expand(skip(series, start + 7 * DAY), year)).toHaveLength(9);
});

test("a series ends before a happening, however its rule was written", () => {
  for (const written of ["RRULE:FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY;COUNT=10", "rrule:freq=weekly;count=10"]) {
    const ended = endBefore({ ...series, recurrence: normalRecurrence(written) }, start + 21 * DAY);
    expect(expand(ended, year)).toHaveLength(3);
    expect(ended.recurrence).not.toContain("COUNT");
  }
});

test("what follows of a counted series has as many happenings fewer as have passed", () => {
  expect(fewerBy("RRULE:FREQ=WEEKLY;COUNT=10", 2, series.recurrence)).toBe("RRULE:FREQ=WEEKLY;COUNT=8");
  expect(fewerBy("RRULE:FREQ=WEEKLY;COUNT=4", 2, series.recurrence)).toBe("RRULE:FREQ=WEEKLY;COUNT=4");
});
