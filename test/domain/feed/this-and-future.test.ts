import fc from "fast-check";
import { expect, test } from "vitest";
import { expand } from "#domain/calendar/recurrence.ts";
import { instantOfWallValue, toInstant, toWall, wallValueAt } from "#domain/calendar/zone.ts";
import { readCalendar } from "#domain/feed/ical.ts";
import { calendarIncoming, reconcile } from "#domain/feed/reconcile.ts";

const ZONE = "Europe/Amsterdam";
const WINDOW = { start: toInstant("2026-01-01", ZONE), end: toInstant("2029-01-01", ZONE) };
const SERIES = ["DTSTART;TZID=Europe/Amsterdam:20261201T190000", "DURATION:PT2H", "SUMMARY:Inloop"];
const read = (text: string) => readCalendar(text, { zone: ZONE });

function calendar(...events: string[][]): string {
  const blocks = events.flatMap((lines) => ["BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...blocks, "END:VCALENDAR"].join("\r\n");
}

/** The happenings of a text as "title wall-start hours", by start. */
function happenings(text: string): string[] {
  const { items, refused } = read(text);
  expect(refused).toEqual([]);
  const all = items.flatMap((item) => expand(item, WINDOW).map((one) => ({ ...one, item })));
  all.sort((a, b) => a.start - b.start);
  return all.map(({ start, end, item }) => `${item.title} ${toWall(start, ZONE)} ${(end - start) / 3_600_000}`);
}

const from = (id: string, ...more: string[]) => [`RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=${ZONE}:${id}`, ...more];
const weekly = [...SERIES, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=5", "EXDATE;TZID=Europe/Amsterdam:20261229T190000"];
const onWednesdays = from(
  "20261215T190000",
  "DTSTART;TZID=Europe/Amsterdam:20261216T200000",
  "DURATION:PT1H",
  "SUMMARY:Borrel",
);

test("a series goes on from there at its new day and hour, and what was taken out stays out", () => {
  expect(happenings(calendar(weekly, onWednesdays))).toEqual([
    "Inloop 2026-12-01T19:00 2",
    "Inloop 2026-12-08T19:00 2",
    "Borrel 2026-12-16T20:00 1",
    "Borrel 2026-12-23T20:00 1",
  ]);
});

test("both parts are series of their own with names that stay", () => {
  const { items } = read(calendar(weekly, onWednesdays));
  expect(items.map(({ uid, recurrenceId, recurrence }) => [uid, recurrenceId, recurrence])).toEqual([
    ["a", null, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2"],
    ["a-from-2026-12-15T18:00:00.000Z", null, "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3;WKST=TU\nEXDATE:20261230T200000"],
  ]);
  const again = reconcile(calendarIncoming(items), calendarIncoming(read(calendar(onWednesdays, weekly)).items));
  expect(again.map(({ outcome }) => outcome)).toEqual(["SAME", "SAME"]);
});

test("a happening replaced by itself goes along with its part of the series", () => {
  const one = [
    `RECURRENCE-ID;TZID=${ZONE}:20261222T190000`,
    "DTSTART:20261222T120000",
    "DURATION:PT1H",
    "SUMMARY:Lunch",
  ];
  const text = calendar(weekly, onWednesdays, one);
  expect(happenings(text)).toEqual([
    "Inloop 2026-12-01T19:00 2",
    "Inloop 2026-12-08T19:00 2",
    "Borrel 2026-12-16T20:00 1",
    "Lunch 2026-12-22T12:00 1",
  ]);
  const lunch = read(text).items.find(({ title }) => title === "Lunch");
  expect([lunch?.uid, lunch?.recurrenceId]).toEqual(["a-from-2026-12-15T18:00:00.000Z", "2026-12-23T19:00:00.000Z"]);
});

test("a second change from a later date counts from the series as it was", () => {
  const back = from(
    "20261222T190000",
    "DTSTART;TZID=Europe/Amsterdam:20261222T180000",
    "DURATION:PT2H",
    "SUMMARY:Inloop",
  );
  expect(happenings(calendar(weekly, back, onWednesdays))).toEqual([
    "Inloop 2026-12-01T19:00 2",
    "Inloop 2026-12-08T19:00 2",
    "Borrel 2026-12-16T20:00 1",
    "Inloop 2026-12-22T18:00 2",
  ]);
});

test("a cancellation from there on ends the series, and one of its whole leaves nothing", () => {
  const off = (id: string) => from(id, `DTSTART:${id}`, "STATUS:CANCELLED", "SUMMARY:Inloop");
  expect(happenings(calendar(weekly, off("20261208T190000")))).toEqual(["Inloop 2026-12-01T19:00 2"]);
  expect(happenings(calendar(weekly, off("20261201T190000")))).toEqual([]);
});

test("without its series it stands by itself, with the dates that it names", () => {
  const lotus = from(
    "20261201T190000",
    "DTSTART;TZID=Europe/Amsterdam:20261201T190000",
    "DURATION:PT1H",
    "SUMMARY:Inloop",
    "RDATE;TZID=Europe/Amsterdam;VALUE=PERIOD:20261201T190000/20261201T200000,20270105T190000/20270105T200000",
  );
  expect(happenings(calendar(lotus))).toEqual(["Inloop 2026-12-01T19:00 1", "Inloop 2027-01-05T19:00 1"]);
});

test("a shift that no rule can tell is refused by itself, and one with an end is told by its dates", () => {
  const friday = (end: string) => [...SERIES, `RRULE:FREQ=MONTHLY;BYDAY=-1TU${end}`];
  const later = from(
    "20261229T190000",
    "DTSTART;TZID=Europe/Amsterdam:20261231T190000",
    "DURATION:PT2H",
    "SUMMARY:Inloop",
  );
  expect(happenings(calendar(friday(";UNTIL=20270301T180000Z"), later))).toEqual([
    "Inloop 2026-12-31T19:00 2",
    "Inloop 2027-01-28T19:00 2",
    "Inloop 2027-02-25T19:00 2",
  ]);
  const { items, refused } = read(calendar(friday(""), later));
  expect(items.map(({ recurrence }) => recurrence)).toEqual(["RRULE:FREQ=MONTHLY;BYDAY=-1TU"]);
  expect(refused.map(({ fault }) => fault.key)).toEqual(["fault.calendar.thisAndFuture"]);
});

test("all days move by days", () => {
  const days = ["DTSTART;VALUE=DATE:20261201", "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=4", "SUMMARY:Markt"];
  const later = [
    "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261205",
    "DTSTART;VALUE=DATE:20261206",
    "SUMMARY:Markt",
  ];
  expect(happenings(calendar(days, later))).toEqual([
    "Markt 2026-12-01T00:00 24",
    "Markt 2026-12-03T00:00 24",
    "Markt 2026-12-06T00:00 24",
    "Markt 2026-12-08T00:00 24",
  ]);
});

test("every happening from there on moves by as much, whatever the rule", { timeout: 240_000 }, () => {
  const rule = fc.constantFrom(
    ...["DAILY", "DAILY;INTERVAL=3", "WEEKLY", "WEEKLY;INTERVAL=2;BYDAY=SU,MO,TH", "WEEKLY;BYDAY=TU,SA;WKST=SU"],
    ...["MONTHLY", "MONTHLY;BYMONTHDAY=1", "MONTHLY;BYDAY=1TU", "MONTHLY;BYDAY=-1TU", "MONTHLY;BYDAY=MO,TU;BYSETPOS=1"],
    ...["YEARLY", "MONTHLY;BYMONTHDAY=1,15", "YEARLY;BYMONTH=12,3;BYDAY=1TU", "DAILY;BYDAY=TU,WE"],
  );
  const end = fc.constantFrom("", ";COUNT=9", ";UNTIL=20270620T170000Z");
  const extra = fc.constantFrom(
    [],
    ["EXDATE;TZID=Europe/Amsterdam:20270105T190000"],
    ["RDATE;TZID=Europe/Amsterdam:20270114T130000"],
  );
  const shift = fc.record({ days: fc.integer({ min: -9, max: 9 }), minutes: fc.integer({ min: -300, max: 280 }) });
  let followed = 0;
  fc.assert(
    fc.property(rule, end, extra, shift, fc.nat(6), (text, until, lines, { days, minutes }, which) => {
      const series = [...SERIES, `RRULE:FREQ=${text}${until}`, ...lines];
      const [item] = read(calendar(series)).items;
      const all = item ? expand(item, { ...WINDOW, end: WINDOW.end + 40 * 86_400_000 }) : [];
      const at = all[which % all.length]?.start ?? 0;
      const wall = wallValueAt(at, ZONE);
      const by = (days * 1_440 + minutes) * 60_000;
      const compact = (value: number) => new Date(value).toISOString().slice(0, 19).replace(/[-:]/g, "");
      const change = from(compact(wall), `DTSTART;TZID=${ZONE}:${compact(wall + by)}`, "DURATION:PT1H", "SUMMARY:x");
      const { items, refused } = read(calendar(series, change));
      if (refused.length > 0) return;
      followed++;
      const expected = all.map(({ start }) =>
        start < at ? start : instantOfWallValue(wallValueAt(start, ZONE) + by, ZONE),
      );
      const got = items.flatMap((one) => expand(one, WINDOW).map(({ start }) => start));
      const inside = (start: number) => start < WINDOW.end;
      expect(got.filter(inside).sort((a, b) => a - b)).toEqual(expected.filter(inside).sort((a, b) => a - b));
    }),
    { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 200) },
  );
  expect(followed).toBeGreaterThan(0);
});
