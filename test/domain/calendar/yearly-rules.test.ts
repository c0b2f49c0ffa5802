import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { expand } from "#domain/calendar/recurrence.ts";
import { parseRule } from "#domain/calendar/rule-text.ts";
import { toInstant, toWall } from "#domain/calendar/zone.ts";

// A slow reading of RFC 5545 §3.3.10 that shares nothing with the expansion: every date is asked whether it is one.

const ZONE = "Europe/Amsterdam";
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function starts(wall: string, rule: string, from: string, to: string): string[] {
  const start = toInstant(wall, ZONE);
  const event = { start, end: start + 3_600_000, timeZone: ZONE, allDay: false, recurrence: `RRULE:${rule}` };
  const found = expand(event, { start: toInstant(from, ZONE), end: toInstant(to, ZONE) });
  return found.map((one) => toWall(one.start, ZONE));
}

/** The same by asking each date; without COUNT and UNTIL. */
function slowly(wall: string, rule: string, to: string): string[] {
  const parts = parseRule(rule) ?? new Map<string, string>();
  const begin = DateTime.fromISO(wall, { zone: "utc" }) as DateTime<true>;
  const yearly = parts.get("FREQ") === "YEARLY";
  const step = Number(parts.get("INTERVAL") ?? 1);
  const found: string[] = [];
  for (let n = 0; ; n += step) {
    const first = begin.startOf(yearly ? "year" : "month").plus(yearly ? { years: n } : { months: n });
    const next = first.plus(yearly ? { years: 1 } : { months: 1 });
    if (first > DateTime.fromISO(to, { zone: "utc" })) return found;
    const set: DateTime<true>[] = [];
    for (let date = first; date < next; date = date.plus({ days: 1 })) {
      if (isMeant(date, parts, begin)) set.push(date);
    }
    const at = parts.get("BYSETPOS")?.split(",").map(Number);
    const picked = set.filter((_, i) => !at || at.includes(i + 1) || at.includes(i - set.length));
    const walls = picked.map((date) => `${date.toISODate()}T${wall.slice(11)}`);
    found.push(...walls.filter((one) => one >= wall && one < to));
  }
}

function isMeant(date: DateTime, parts: ReadonlyMap<string, string>, begin: DateTime): boolean {
  const has = (name: string) => parts.has(name);
  const numbers = (name: string) => (parts.get(name) ?? "").split(",").map(Number);
  const among = (name: string, value: number, length: number) =>
    !has(name) || numbers(name).includes(value) || numbers(name).includes(value - length - 1);
  const yearly = parts.get("FREQ") === "YEARLY";
  const [week, weeks] = weekOf(date, DAYS.indexOf(parts.get("WKST") ?? "MO"));
  if (has("BYMONTH") && !numbers("BYMONTH").includes(date.month)) return false;
  if (!among("BYWEEKNO", week, weeks)) return false;
  if (!among("BYYEARDAY", date.ordinal, date.daysInYear ?? 0)) return false;
  if (!among("BYMONTHDAY", date.day, date.daysInMonth ?? 0)) return false;
  if (has("BYDAY")) {
    const unit = yearly && !has("BYMONTH") ? "year" : "month";
    return (parts.get("BYDAY") ?? "").split(",").some((text) => isDay(date, text, unit));
  }
  if (has("BYYEARDAY") || has("BYMONTHDAY")) return true;
  if (has("BYWEEKNO")) return date.weekday === begin.weekday;
  return date.day === begin.day && (!yearly || has("BYMONTH") || date.month === begin.month);
}

/** "TU", "2TU" or "-1TU" of the year or month that a date is in. */
function isDay(date: DateTime, text: string, unit: "year" | "month"): boolean {
  if (DAYS[date.weekday - 1] !== text.slice(-2)) return false;
  const nth = Number(text.slice(0, -2));
  if (nth === 0) return true;
  const same = (n: number) => date.plus({ weeks: n }).hasSame(date, unit);
  return same(nth > 0 ? 1 - nth : -1 - nth) && !same(-nth);
}

/** The week of a date and how many its year of weeks has; week 1 is the first with four days in the year. */
function weekOf(date: DateTime, weekStart: number): [number, number] {
  const begin = (day: DateTime) => day.minus({ days: (day.weekday - 1 - weekStart + 7) % 7 });
  // 4 January is in week 1 whatever day weeks begin with.
  const firstOf = (year: number) => begin(DateTime.utc(year, 1, 4));
  const own = begin(date);
  const year = [date.year + 1, date.year, date.year - 1].find((one) => firstOf(one) <= own) ?? date.year;
  const weeks = (days: DateTime) => Math.round(days.diff(firstOf(year), "days").days / 7);
  return [weeks(own) + 1, weeks(firstOf(year + 1))];
}

const list = (values: readonly (string | number)[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most }).map((some) => some.join());
const maybe = (name: string, value: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.constant(""),
    value.map((text) => `;${name}=${text}`),
  );
const spread = (min: number, max: number) =>
  fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 6 })
    .map((some) => some.filter(Boolean).join() || "1");
const months = maybe("BYMONTH", list([1, 2, 3, 5, 6, 10, 12], 3));
const monthDays = maybe("BYMONTHDAY", list([1, 2, 13, 15, 29, 30, 31, -1, -3, -31], 3));
const positions = maybe("BYSETPOS", list([1, 2, 3, -1, -2], 2));
const common = fc.tuple(maybe("INTERVAL", list([2, 3], 1)), maybe("WKST", list(DAYS, 1)));
const bare = list(DAYS, 3);
const days = (most: number) =>
  maybe(
    "BYDAY",
    fc.oneof(
      bare,
      fc.tuple(spread(-most, most), fc.constantFrom(...DAYS)).map(([nth, day]) => nth.replace(/(?<=\d)(?=,|$)/g, day)),
    ),
  );
const rule = fc
  .oneof(
    fc.tuple(fc.constant("FREQ=MONTHLY"), months, monthDays, days(5), positions),
    fc.tuple(fc.constant("FREQ=YEARLY"), months, monthDays, days(53), positions),
    fc.tuple(fc.constant("FREQ=YEARLY"), maybe("BYYEARDAY", spread(-366, 366)), months, monthDays, days(53), positions),
    fc.tuple(
      fc.constant("FREQ=YEARLY"),
      maybe("BYWEEKNO", spread(-53, 53)),
      months,
      monthDays,
      maybe("BYDAY", bare),
      positions,
    ),
    fc.tuple(
      fc.constant("FREQ=YEARLY"),
      maybe("BYWEEKNO", spread(-53, 53)),
      maybe("BYYEARDAY", spread(-366, 366)),
      maybe("BYDAY", bare),
    ),
  )
  .map((parts) => parts.join(""));

test("yearly and monthly rules give the dates that a slow reading of the RFC gives", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(rule, common, fc.integer({ min: 0, max: 1_500 }), (text, more, later) => {
      const wall = `${DateTime.utc(2024, 1, 1).plus({ days: later }).toISODate()}T19:00`;
      const whole = text + more.join("");
      const expected = slowly(wall, whole, "2031-01-01");
      expect(starts(wall, whole, "2024-01-01", "2031-01-01")).toEqual(expected.slice(0, 2_000));
      const from = expected[Math.floor(expected.length / 2)]?.slice(0, 10) ?? "2028-03-01";
      expect(starts(wall, whole, from, "2031-01-01")).toEqual(expected.filter((one) => one >= from).slice(0, 2_000));
    }),
    { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 40) },
  );
});

test("BYDAY limits the days of BYYEARDAY, and a weekday counts within the year", () => {
  expect(
    starts("2026-06-01T19:00", "FREQ=YEARLY;BYYEARDAY=152,173,251;BYDAY=22MO,36TU", "2026-01-01", "2027-01-01"),
  ).toEqual(["2026-06-01T19:00", "2026-09-08T19:00"]);
});

test("times of day that a yearly or monthly rule names come in order on each of its days", () => {
  const text = "FREQ=MONTHLY;BYDAY=1TU;BYHOUR=19,9;BYMINUTE=0,30;COUNT=5";
  expect(starts("2026-12-01T09:30", text, "2026-01-01", "2028-01-01")).toEqual([
    "2026-12-01T09:30",
    "2026-12-01T19:00",
    "2026-12-01T19:30",
    "2027-01-05T09:00",
    "2027-01-05T09:30",
  ]);
});
