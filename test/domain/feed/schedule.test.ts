import fc from "fast-check";
import { expect, test } from "vitest";
import { readCalendar } from "#domain/feed/ical.ts";
import { afterFailure, afterSuccess, LATEST, SOONEST } from "#domain/feed/schedule.ts";

const HOUR = 3_600_000;

test("a feed is read again by its own hints, never sooner than 15 minutes or later than a day", () => {
  const hint = fc.option(fc.integer({ min: 0, max: 400 * HOUR }));
  fc.assert(
    fc.property(fc.uuid(), hint, hint, fc.nat(20), hint, (id, refresh, maxAge, failures, retryAfter) => {
      for (const next of [afterSuccess(id, 0, { refresh, maxAge }), afterFailure(id, 0, failures + 1, retryAfter)]) {
        expect(next).toBeGreaterThanOrEqual(SOONEST);
        expect(next).toBeLessThanOrEqual(LATEST);
      }
    }),
  );
});

test("the calendar's word counts before its server's, and each within a tenth", () => {
  const hours = (refresh: number | null, maxAge: number | null) =>
    Math.round(afterSuccess("feed", 0, { refresh, maxAge }) / HOUR);
  expect([hours(4 * HOUR, 2 * HOUR), hours(null, 2 * HOUR), hours(null, null), hours(null, 0)]).toEqual([4, 2, 1, 1]);
});

test("feeds that were followed together part ways", () => {
  const nexts = Array.from({ length: 50 }, (_, at) => afterSuccess(`feed ${at}`, 0, { refresh: null, maxAge: null }));
  expect(new Set(nexts).size).toBeGreaterThan(45);
});

test("a server that says when to come back is left alone until then", () => {
  expect(afterFailure("feed", 0, 1, 6 * HOUR)).toBe(6 * HOUR);
});

test("a calendar's own rhythm is read by either name", () => {
  const refreshOf = (line: string) =>
    readCalendar(`BEGIN:VCALENDAR\r\n${line}\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR`, { zone: "UTC" }).refresh;
  expect(refreshOf("REFRESH-INTERVAL;VALUE=DURATION:PT2H")).toBe(2 * HOUR);
  expect(refreshOf("X-PUBLISHED-TTL:P1D")).toBe(24 * HOUR);
  expect(refreshOf("X-PUBLISHED-TTL:soon")).toBe(null);
});
