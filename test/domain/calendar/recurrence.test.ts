import fc from "fast-check";
import { expect, test } from "vitest";
import { plainRule, plainStarts } from "#domain/calendar/plain-rule.ts";
import { checkRecurrence, expand, expansionOf, MAX_OCCURRENCES, type Repeating } from "#domain/calendar/recurrence.ts";
import { engineStarts } from "#domain/calendar/rule-engine.ts";
import { parseRule } from "#domain/calendar/rule-text.ts";
import { toInstant, toWall } from "#domain/calendar/zone.ts";

const ZONE = "Europe/Amsterdam";
const HOUR = 3_600_000;

function event(wall: string, recurrence: string | null, more: Partial<Repeating> = {}): Repeating {
  const start = toInstant(wall, ZONE);
  return { start, end: start + 2 * HOUR, timeZone: ZONE, allDay: false, recurrence, ...more };
}

function walls(one: Repeating, from: string, to: string): string[] {
  const found = expand(one, { start: toInstant(from, ZONE), end: toInstant(to, ZONE) });
  return found.map(({ start }) => toWall(start, ZONE));
}

test("a single event is there when it shares time with the window, and touching is not sharing", () => {
  const one = event("2026-12-01T19:00", null);
  expect(walls(one, "2026-12-01T20:00", "2026-12-02")).toEqual(["2026-12-01T19:00"]);
  expect(walls(one, "2026-12-01T21:00", "2026-12-02")).toEqual([]);
  expect(walls(one, "2026-12-01", "2026-12-01T19:00")).toEqual([]);
});

test("a weekly evening stays at seven when the clock changes", () => {
  const weekly = event("2026-10-20T19:00", "RRULE:FREQ=WEEKLY");
  expect(walls(weekly, "2026-10-20", "2026-11-04")).toEqual([
    "2026-10-20T19:00",
    "2026-10-27T19:00",
    "2026-11-03T19:00",
  ]);
  const spring = expand(event("2027-03-25T19:00", "RRULE:FREQ=WEEKLY;COUNT=2"), { start: 0, end: 4e12 });
  expect(spring.map(({ start, end }) => end - start)).toEqual([2 * HOUR, 2 * HOUR]);
  expect(spring.map(({ start }) => new Date(start).toISOString())).toEqual([
    "2027-03-25T18:00:00.000Z",
    "2027-04-01T17:00:00.000Z",
  ]);
});

test("a nightly series neither loses nor doubles the night of a clock change", () => {
  const night = event("2026-03-28T02:30", "RRULE:FREQ=DAILY;COUNT=3");
  expect(walls(night, "2026-03-01", "2026-04-01")).toEqual([
    "2026-03-28T02:30",
    "2026-03-29T03:30",
    "2026-03-30T02:30",
  ]);
  expect(walls(event("2026-10-24T02:30", "RRULE:FREQ=DAILY;COUNT=3"), "2026-10-01", "2026-11-01")).toHaveLength(3);
});

test("all-day events repeat by date and run from midnight to midnight on the day of 25 hours", () => {
  const start = toInstant("2026-10-24", ZONE);
  const days = event("2026-10-24", "RRULE:FREQ=DAILY;COUNT=2", {
    allDay: true,
    start,
    end: toInstant("2026-10-25", ZONE),
  });
  const found = expand(days, { start, end: start + 72 * HOUR });
  expect(found.map((one) => [toWall(one.start, ZONE), toWall(one.end, ZONE)])).toEqual([
    ["2026-10-24T00:00", "2026-10-25T00:00"],
    ["2026-10-25T00:00", "2026-10-26T00:00"],
  ]);
});

test("EXDATE takes away and RDATE adds, in local time, in UTC, in another zone and by date", () => {
  const lines = [
    "RRULE:FREQ=DAILY;COUNT=5",
    "EXDATE:20261202T190000",
    "EXDATE:20261203T180000Z",
    "EXDATE;TZID=Europe/London:20261204T180000",
    "EXDATE;VALUE=DATE:20261205",
    "RDATE:20261210T120000",
    "RDATE;VALUE=PERIOD:20261211T120000/PT30M",
  ];
  const found = expand(event("2026-12-01T19:00", lines.join("\n")), { start: 0, end: 4e12 });
  expect(found.map(({ start }) => toWall(start, ZONE))).toEqual([
    "2026-12-01T19:00",
    "2026-12-10T12:00",
    "2026-12-11T12:00",
  ]);
  expect(found.map(({ start, end }) => (end - start) / HOUR)).toEqual([2, 2, 0.5]);
});

test("UNTIL counts its own last moment, and as a date its whole day", () => {
  const start = "2026-12-01T19:00";
  expect(walls(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202T180000Z"), "2026-11-01", "2027-01-01")).toHaveLength(2);
  expect(walls(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202T175959Z"), "2026-11-01", "2027-01-01")).toHaveLength(1);
  expect(walls(event(start, "RRULE:FREQ=DAILY;UNTIL=20261202"), "2026-11-01", "2027-01-01")).toHaveLength(2);
});

test("monthly rules keep their weekday, skip months without the date and give leap days", () => {
  expect(walls(event("2026-12-09T10:00", "RRULE:FREQ=MONTHLY;BYDAY=2WE"), "2026-12-01", "2027-03-01")).toEqual([
    "2026-12-09T10:00",
    "2027-01-13T10:00",
    "2027-02-10T10:00",
  ]);
  expect(walls(event("2027-01-31T10:00", "RRULE:FREQ=MONTHLY"), "2027-01-01", "2027-06-01")).toEqual([
    "2027-01-31T10:00",
    "2027-03-31T10:00",
    "2027-05-31T10:00",
  ]);
  expect(walls(event("2024-02-29T10:00", "RRULE:FREQ=YEARLY"), "2024-01-01", "2033-01-01")).toEqual([
    "2024-02-29T10:00",
    "2028-02-29T10:00",
    "2032-02-29T10:00",
  ]);
});

test("a daily rule from 1970 is whole in a window of two years", () => {
  const old = event("1970-01-01T09:00", "RRULE:FREQ=DAILY");
  expect(walls(old, "2026-01-01", "2028-01-01")).toHaveLength(730);
});

test("a series gives no more than the most happenings, the first ones of the window", () => {
  const daily = expand(event("2026-01-01T09:00", "RRULE:FREQ=DAILY"), { start: 0, end: Date.UTC(2090, 0, 1) });
  expect(daily).toHaveLength(MAX_OCCURRENCES);
  const minutes = Array.from({ length: 15 }, (_, minute) => minute).join(",");
  const hours = Array.from({ length: 24 }, (_, hour) => hour).join(",");
  const dense = event("2026-01-01T00:00", `RRULE:FREQ=DAILY;BYHOUR=${hours};BYMINUTE=${minutes}`);
  expect(expand(dense, { start: dense.start, end: Date.UTC(2028, 0, 1) })).toHaveLength(MAX_OCCURRENCES);
});

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i).join(",");
const HOSTILE: [string, string][] = [
  ["FREQ=DAILY;INTERVAL=0", "fault.recurrence.interval"],
  ["FREQ=DAILY;INTERVAL=999999999", "fault.recurrence.interval"],
  ["FREQ=DAILY;COUNT=1000000000", "fault.recurrence.unreadable"],
  ["FREQ=DAILY;COUNT=100000000", "fault.recurrence.tooMany"],
  ["FREQ=DAILY;COUNT=0", "fault.recurrence.unreadable"],
  ["FREQ=DAILY;COUNT=-1", "fault.recurrence.unreadable"],
  [`FREQ=YEARLY;BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)}`, "fault.recurrence.tooDense"],
  [`FREQ=YEARLY;BYMONTH=${numbers(1, 12)};BYMONTHDAY=${numbers(1, 31)};BYHOUR=1,2`, "fault.recurrence.tooDense"],
  [`FREQ=YEARLY;BYYEARDAY=${numbers(1, 366)}`, "fault.recurrence.tooLong"],
  ["FREQ=FORTNIGHTLY", "fault.recurrence.unreadable"],
  ["FREQ=WEEKLY;BYDAY=XX", "fault.recurrence.unreadable"],
  ["FREQ=MONTHLY;BYMONTHDAY=99", "fault.recurrence.unreadable"],
  ["FREQ=MONTHLY;FREQ=DAILY", "fault.recurrence.unreadable"],
  ["RSCALE=CHINESE;FREQ=YEARLY", "fault.recurrence.unreadable"],
  ["elke dinsdag", "fault.recurrence.unreadable"],
  ["", "fault.recurrence.unreadable"],
];

test("the guard names what is wrong with a hostile or broken rule", () => {
  expect(HOSTILE.map(([rule]) => checkRecurrence(`RRULE:${rule}`)?.key)).toEqual(HOSTILE.map(([, key]) => key));
});

test("dates in a zone that nobody knows are refused, and those in a zone by its Windows name are not", () => {
  const without = (zone: string) => checkRecurrence(`RRULE:FREQ=DAILY\nEXDATE;TZID=${zone}:20261201T190000`)?.key;
  expect(without("Bogus/Zone")).toBe("fault.zone");
  expect(checkRecurrence("RDATE;TZID=Mars/Olympus:20261201T190000")?.key).toBe("fault.zone");
  expect(without("W. Europe Standard Time")).toBeUndefined();
  expect(without('"Europe/Amsterdam"')).toBeUndefined();
});

test("tame rules pass the guard", () => {
  for (const rule of [
    "RRULE:FREQ=WEEKLY",
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12",
    "RRULE:FREQ=DAILY\nEXDATE:20261201T190000",
    "RDATE;VALUE=DATE:20261201",
  ]) {
    expect(checkRecurrence(rule)).toBe(null);
  }
});

test("a rule that the guard refuses is still expanded within bounds", () => {
  const window = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2028, 0, 1) };
  for (const [rule] of HOSTILE) {
    const found = expand(event("2026-01-01T00:00", `RRULE:${rule}`), window);
    expect(found.length).toBeLessThanOrEqual(MAX_OCCURRENCES);
  }
  for (const rule of [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=7",
  ]) {
    expect(expand(event("2026-01-01T00:00", `RRULE:${rule}\nEXRULE:FREQ=DAILY`), window)).toEqual([]);
  }
});

test("what a window gives is what a larger window gives, cut", () => {
  const rule = fc.constantFrom(
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=WEEKLY;COUNT=30;WKST=SU",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
  );
  const hours = fc.integer({ min: 0, max: 24 * 700 });
  fc.assert(
    fc.property(rule, hours, hours, (text, a, b) => {
      const series = event("2026-02-03T19:00", `RRULE:${text}`);
      const window = { start: series.start + Math.min(a, b) * HOUR, end: series.start + Math.max(a, b) * HOUR };
      const all = expand(series, { start: series.start, end: series.start + 800 * 24 * HOUR });
      expect(expand(series, window)).toEqual(all.filter((one) => one.start < window.end && one.end > window.start));
    }),
  );
});

test("an hourly rule counts on the wall clock, over the night of a clock change too", () => {
  expect(walls(event("2027-03-27T20:30", "RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=4"), "2027-03-01", "2027-04-01")).toEqual([
    "2027-03-27T20:30",
    "2027-03-28T03:30",
    "2027-03-28T08:30",
    "2027-03-28T14:30",
  ]);
  expect(walls(event("2026-10-25T00:00", "RRULE:FREQ=HOURLY;COUNT=4"), "2026-10-01", "2026-11-01")).toEqual([
    "2026-10-25T00:00",
    "2026-10-25T01:00",
    "2026-10-25T02:00",
    "2026-10-25T03:00",
  ]);
});

test("a rule within a day is followed in its window, and ends with an UNTIL in local time", () => {
  const quarters = event("2026-12-01T09:00", "RRULE:FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10;BYDAY=TU");
  expect(walls(quarters, "2026-12-08", "2026-12-09")).toHaveLength(8);
  const shifts = event("2026-12-01T09:00", "RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=20261201T170000");
  expect(walls(shifts, "2026-12-01", "2026-12-02").map((wall) => wall.slice(11))).toEqual(["09:00", "12:00", "15:00"]);
});

test("a series with too many happenings says so, and one that the engine cannot follow too", () => {
  const window = { start: Date.UTC(2026, 11, 1), end: Date.UTC(2028, 0, 1) };
  const faultOf = (rule: string) => expansionOf(event("2026-12-01T09:00", `RRULE:${rule}`), window).fault?.key ?? null;
  expect(faultOf("FREQ=MINUTELY")).toBe("fault.recurrence.tooMany");
  expect(faultOf("FREQ=HOURLY;COUNT=2000")).toBe(null);
  expect(faultOf("FREQ=HOURLY;COUNT=2001")).toBe("fault.recurrence.tooMany");
  expect(faultOf("FREQ=SECONDLY;BYMONTHDAY=24;BYMONTH=12")).toBe("fault.recurrence.tooDense");
});

const list = <T>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most }).map((some) => some.join());
const part = (name: string, value: fc.Arbitrary<string>) =>
  fc.option(
    value.map((text) => `;${name}=${text}`),
    { nil: "" },
  );
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const MONTHS = [1, 2, 3, 5, 8, 10, 12];
const rest = fc
  .tuple(
    part("INTERVAL", fc.constantFrom("2", "3", "5")),
    part("COUNT", fc.constantFrom("1", "7", "40")),
    part("UNTIL", fc.constantFrom("20280301T120000Z", "20270615T170000Z")),
    part("WKST", fc.constantFrom("SU", "WE")),
  )
  .map((parts) => parts.join(""));
const nth = fc.constantFrom("1", "2", "-1", "5", "-2", "");
const monthly = fc.oneof(
  part("BYMONTHDAY", list([1, 15, 29, 30, 31, -1, -3], 3)),
  fc.tuple(nth, fc.constantFrom(...DAYS)).map(([which, day]) => `;BYDAY=${which}${day}`),
  fc.tuple(list(DAYS, 5), list([1, 2, -1], 2)).map(([days, at]) => `;BYDAY=${days};BYSETPOS=${at}`),
  list(DAYS, 2).map((days) => `;BYDAY=${days};BYMONTHDAY=13,14,-2`),
);
const plain = fc
  .oneof(
    fc.tuple(part("BYDAY", list(DAYS, 4)), part("BYMONTH", list(MONTHS, 3))).map((parts) => `DAILY${parts.join("")}`),
    part("BYDAY", list(DAYS, 4)).map((days) => `WEEKLY${days}`),
    fc.tuple(monthly, part("BYMONTH", list(MONTHS, 3))).map((parts) => `MONTHLY${parts.join("")}`),
    fc
      .tuple(part("BYMONTH", list(MONTHS, 2)), part("BYMONTHDAY", list([1, 28, 31, -1], 2)))
      .map((parts) => `YEARLY${parts.join("")}`),
  )
  .chain((rule) => rest.map((more) => `FREQ=${rule}${more}`));

test("a plain rule gives what the general engine gives", () => {
  fc.assert(
    fc.property(plain, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 900 }), (rule, begin, later) => {
      const start = Date.UTC(2026, 0, 1, 19) + begin * 24 * HOUR;
      const span = { start: start + later * 24 * HOUR - 400 * 24 * HOUR, end: start + (later + 500) * 24 * HOUR };
      const parts = parseRule(rule) ?? new Map<string, string>();
      const text = parts.get("UNTIL");
      const until = text
        ? Date.UTC(
            Number(text.slice(0, 4)),
            Number(text.slice(4, 6)) - 1,
            Number(text.slice(6, 8)),
            Number(text.slice(9, 11)),
          )
        : null;
      const fast = plainRule(parts, until);
      expect(fast).not.toBe(null);
      if (fast) expect(plainStarts(fast, start, span, 5_000)).toEqual(engineStarts(parts, until, start, span, 5_000));
    }),
    { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 200) },
  );
});

test("a series that began at the second of a time that comes twice begins there, also when that start is taken out", () => {
  const start = Date.parse("2026-10-25T02:30:00+01:00");
  const series = { start, end: start + 3_600_000, timeZone: "Europe/Amsterdam", allDay: false };
  const window = { start: start - 7_200_000, end: start + 15 * 86_400_000 };
  const startsOf = (recurrence: string) =>
    expand({ ...series, recurrence }, window).map((one) => new Date(one.start).toISOString().slice(0, 16));
  const weekly = "RRULE:FREQ=WEEKLY";
  expect(startsOf(weekly)).toEqual(["2026-10-25T01:30", "2026-11-01T01:30", "2026-11-08T01:30"]);
  const without = `${weekly}\nEXDATE;TZID=Europe/Amsterdam:20261025T023000`;
  expect(startsOf(without)).toEqual(["2026-11-01T01:30", "2026-11-08T01:30"]);
});
