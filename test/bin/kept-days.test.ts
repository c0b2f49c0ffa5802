import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { keptDays } from "../../bin/backups/kept-days.ts";

const FIRST = DateTime.fromISO("2026-01-01");
const day = (number: number) => FIRST.plus({ days: number }).toISODate() ?? "";

test("of two years 7 days, 4 weeks and 12 months are kept", () => {
  const days = Array.from({ length: 730 }, (_, at) => day(at));
  expect([...keptDays(days)].sort()).toEqual([
    ...["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"],
    ...["2027-07-31", "2027-08-31", "2027-09-30", "2027-10-31", "2027-11-30"],
    ...["2027-12-12", "2027-12-19", "2027-12-25", "2027-12-26", "2027-12-27"],
    ...["2027-12-28", "2027-12-29", "2027-12-30", "2027-12-31"],
  ]);
});

test("a board that was off for half a year keeps what it has", () => {
  const days = [day(0), day(1), day(2), day(180)];
  expect(keptDays(days)).toEqual(new Set(days));
});

test("throwing away night by night keeps what throwing away at once would keep", () => {
  const nights = fc.uniqueArray(fc.nat(1_000), { maxLength: 120 }).map((all) => all.sort((a, b) => a - b).map(day));
  fc.assert(
    fc.property(nights, (days) => {
      let nightly = new Set<string>();
      for (const night of days) nightly = keptDays([...nightly, night]);
      expect(nightly).toEqual(keptDays(days));
    }),
  );
});
