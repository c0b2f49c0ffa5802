import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY } from "#domain/calendar/interval.ts";
import { quickMoments } from "#domain/calendar/quick-moment.ts";

const HOME = "Europe/Amsterdam";
const datesAt = (iso: string) => quickMoments(Date.parse(iso), HOME).map(({ date }) => date);

test("on a Wednesday the next Thursday is tomorrow and the next Tuesday in six days", () => {
  expect(quickMoments(Date.parse("2026-11-25T10:00:00+01:00"), HOME)).toEqual([
    { name: "NEXT_TUESDAY", date: "2026-12-01", start: "19:00", end: "21:00" },
    { name: "NEXT_THURSDAY", date: "2026-11-26", start: "19:00", end: "21:00" },
    { name: "IN_TWO_WEEKS", date: "2026-12-09", start: "19:00", end: "21:00" },
  ]);
});

test("on a Tuesday the next Tuesday is not today but in a week", () => {
  expect(datesAt("2026-12-01T08:00:00+01:00")).toEqual(["2026-12-08", "2026-12-03", "2026-12-15"]);
});

test("the day is the one of the wall clock, also just after midnight", () => {
  expect(datesAt("2026-12-01T00:30:00+01:00")).toEqual(["2026-12-08", "2026-12-03", "2026-12-15"]);
});

test("the change of the clock moves no date", () => {
  expect(datesAt("2027-03-27T23:30:00+01:00")).toEqual(["2027-03-30", "2027-04-01", "2027-04-10"]);
});

test("every moment lies from one to fourteen days ahead", () => {
  const anyMoment = fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2036-01-01") });
  fc.assert(
    fc.property(anyMoment, (now) => {
      for (const { date } of quickMoments(now, "UTC")) {
        const ahead = Math.floor(Date.parse(date) / DAY) - Math.floor(now / DAY);
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(14);
      }
    }),
  );
});
