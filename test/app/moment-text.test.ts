import { expect, test } from "vitest";
import { typedMoment } from "#app/forms/event-form/event-moment.server.ts";
import { momentText, readMomentText } from "#app/forms/moment-text.ts";

const ZONE = "Europe/Amsterdam";
const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

test("what a button carries comes back as it went in: an evening, a night, a weekend, whole days", () => {
  const moments = [
    typedMoment(span("2026-12-01T19:00+01:00", "2026-12-01T21:00+01:00"), false, ZONE),
    typedMoment(span("2026-12-01T22:00+01:00", "2026-12-02T02:00+01:00"), false, ZONE),
    typedMoment(span("2026-12-05T10:00+01:00", "2026-12-06T17:00+01:00"), false, ZONE),
    typedMoment(span("2026-12-05T00:00+01:00", "2026-12-07T00:00+01:00"), true, ZONE),
  ];
  expect(moments.map(momentText)).toEqual([
    "2026-12-01 19:00 21:00 -",
    "2026-12-01 22:00 02:00 -",
    "2026-12-05 10:00 17:00 2026-12-06",
    "2026-12-05 - - 2026-12-06",
  ]);
  expect(moments.map(momentText).map(readMomentText)).toEqual(moments);
});
