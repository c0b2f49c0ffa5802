import { expect, test } from "vitest";
import type { Event } from "#domain/calendar/event.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { endBefore, fewerBy, keepSkips, normalRecurrence, passedBefore, skip } from "#domain/calendar/series.ts";

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

test("a zone is kept by its IANA name", () => {
  const kept = (zone: string) =>
    normalRecurrence(`RRULE:FREQ=DAILY\nexdate;tzid=${zone};VALUE=DATE-TIME:20261201T190000`);
  const iana = "RRULE:FREQ=DAILY\nexdate;TZID=Europe/Berlin;VALUE=DATE-TIME:20261201T190000";
  expect(kept("W. Europe Standard Time")).toBe(iana);
  expect(kept('"/mozilla.org/20050126_1/Europe/Berlin"')).toBe(iana);
  expect(kept("Bogus/Zone")).toContain("Bogus/Zone");
});

test("what follows of a counted series has as many happenings fewer as have passed", () => {
  expect(fewerBy("RRULE:FREQ=WEEKLY;COUNT=10", 2, series.recurrence)).toBe("RRULE:FREQ=WEEKLY;COUNT=8");
  expect(fewerBy("RRULE:FREQ=WEEKLY;COUNT=4", 2, series.recurrence)).toBe("RRULE:FREQ=WEEKLY;COUNT=4");
});

test("a happening that was taken out still counts as passed, for COUNT counts it", () => {
  expect(passedBefore(skip(series, start + 7 * DAY), start + 21 * DAY)).toBe(3);
  expect(passedBefore({ ...series, recurrence: null }, start)).toBe(0);
});

test("what was taken out stays out when the series moves to another hour", () => {
  const evening = { ...series, start: start - 30_000, wallStart: "2026-12-01T19:00" };
  const less = skip(evening, evening.start + 7 * DAY);
  const later = { ...less, start: evening.start + 3_600_000, end: evening.end + 3_600_000 };
  const recurrence = keepSkips(less.recurrence, evening, "2026-12-01T20:00");
  expect(expand({ ...later, recurrence }, year)).toHaveLength(9);
  expect(keepSkips(less.recurrence, evening, "2026-12-08T19:00")).toBe(less.recurrence);
});
