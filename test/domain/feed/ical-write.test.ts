import fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT_STATUSES } from "#domain/calendar/event.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { toInstant } from "#domain/calendar/zone.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import { readCalendar } from "#domain/feed/ical.ts";
import { type CalendarEntry, writeCalendar } from "#domain/feed/ical-write.ts";

const ZONE = "Europe/Amsterdam";
const HEAD = {
  name: "Samenbord, alles",
  url: "https://bord.invalid/",
  source: "https://bord.invalid/agenda.ics",
  language: "nl",
  now: Date.UTC(2026, 10, 24),
} as const;
const HOUR = 3_600_000;

function entry(wall: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  const start = toInstant(wall, ZONE);
  return {
    uid: "a@bord.invalid",
    recurrenceId: null,
    sequence: 0,
    title: "Inloop",
    description: "",
    start,
    end: start + 2 * HOUR,
    timeZone: ZONE,
    allDay: false,
    recurrence: null,
    status: "CONFIRMED",
    place: null,
    url: null,
    categories: [],
    hosts: [],
    color: null,
    changedAt: Date.UTC(2026, 10, 1),
    ...more,
  };
}

type Kept = Omit<CalendarEntry, "changedAt" | "hosts" | "color">;

/** What a reading has of an entry. */
function kept({ changedAt: _, hosts: _hosts, color: _color, ...rest }: CalendarEntry): Kept {
  return rest;
}

function readBack(entries: CalendarEntry[]): Kept[] {
  const { items, refused } = readCalendar(writeCalendar(entries, HEAD), { zone: ZONE });
  expect(refused).toEqual([]);
  return items.map(({ line: _line, wallStart: _wall, organizer: _organizer, ...rest }: CalendarItem) => rest);
}

test("a file says who wrote it, its name and when to come again, in short lines", () => {
  const text = writeCalendar([entry("2026-12-01T19:00", { description: "é, ".repeat(200) })], HEAD);
  const lines = text.split("\r\n");
  for (const line of [
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Samenbord\\, alles",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "DTSTAMP:20261101T000000Z",
    "DTSTART;TZID=Europe/Amsterdam:20261201T190000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

test("a name cannot begin a line of its own", () => {
  const text = writeCalendar([], { ...HEAD, name: "A\r\nBEGIN:VEVENT\nB" });
  expect(text).not.toMatch(/^BEGIN:VEVENT/m);
  expect(readCalendar(text, { zone: ZONE }).name).toBe("A BEGIN:VEVENT B");
});

test("the same events give the same bytes on another day", () => {
  const entries = [entry("2026-12-01T19:00")];
  expect(writeCalendar(entries, { ...HEAD, now: HEAD.now + 5 * 24 * HOUR })).toBe(writeCalendar(entries, HEAD));
});

test("a series and the happening that replaces one of it stay together", () => {
  const series = entry("2026-12-01T19:00", {
    recurrence: "RRULE:FREQ=WEEKLY;UNTIL=20261229T225959Z\nEXDATE:20261208T190000\nEXDATE:20261215T190000",
  });
  const moved = entry("2026-12-09T20:00", { recurrenceId: "2026-12-08T18:00:00.000Z", title: "Inloop op woensdag" });
  const text = writeCalendar([series, moved], HEAD);
  expect(text.match(/EXDATE[^\r]*/g)).toEqual(["EXDATE;TZID=Europe/Amsterdam:20261215T190000"]);
  expect(readBack([series, moved])).toEqual([kept(series), kept(moved)]);
});

test("series that the board writes with a zone in their lines keep their happenings", () => {
  const series = entry("2026-12-01T19:00", {
    recurrence: "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Amsterdam:20261208T190000",
  });
  const [back] = readBack([series]);
  expect(back && expand(back, { start: 0, end: 4e12 })).toEqual(expand(series, { start: 0, end: 4e12 }));
});

test("what is written is read back the same", () => {
  const words = fc
    .array(fc.constantFrom("koffie", "zzp'er", "één", "Ø", "a,b;c", "x\\y", ":", '"quote"', "🙂", "lang".repeat(30)), {
      minLength: 1,
      maxLength: 8,
    })
    .map((list) => list.join(" "));
  const lines = fc.array(words, { maxLength: 4 }).map((list) => list.join("\n"));
  const recurrence = fc.constantFrom(
    null,
    "RRULE:FREQ=WEEKLY;BYDAY=TU",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=5",
    "RRULE:FREQ=DAILY;UNTIL=20270301T180000Z",
  );
  const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 });
  const made = fc.record({
    title: words,
    description: lines,
    place: fc.option(words),
    categories: fc.uniqueArray(words, { maxLength: 3 }),
    status: fc.constantFrom(...EVENT_STATUSES),
    sequence: fc.nat(99),
    timeZone: fc.constantFrom(ZONE, "Europe/London", "America/New_York"),
    recurrence,
    minute,
    minutes: fc.integer({ min: 1, max: 10_000 }),
  });
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 5 }), (all) => {
      const entries = all.map(({ minute: at, minutes, ...rest }, index) =>
        // The second coming of an hour cannot be told apart in local time; a whole day later there is no such hour.
        entry("2026-12-01T19:00", {
          ...rest,
          uid: `${index}@bord.invalid`,
          start: at * 60_000,
          end: (at + minutes) * 60_000,
        }),
      );
      const clear = entries.filter((one) => [one.start, one.end].every((instant) => isFirst(instant, one.timeZone)));
      if (clear.length > 0) expect(readBack(clear)).toEqual(clear.map(kept));
    }),
  );
});

function isFirst(instant: number, zone: string): boolean {
  const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(
    instant,
  );
  return toInstant(wall.replace(" ", "T"), zone) === instant;
}

test("all-day events are dates, also as a series and as its exception", () => {
  const start = toInstant("2026-10-24", ZONE);
  const day = entry("2026-10-24", {
    allDay: true,
    end: toInstant("2026-10-26", ZONE),
    recurrence: "RRULE:FREQ=YEARLY;UNTIL=20291024\nEXDATE;VALUE=DATE:20271024",
  });
  const other = entry("2028-10-23", {
    allDay: true,
    start: toInstant("2028-10-23", ZONE),
    end: toInstant("2028-10-25", ZONE),
    recurrenceId: "2028-10-24",
  });
  expect(day.start).toBe(start);
  const text = writeCalendar([day, other], HEAD);
  expect(text).toContain("DTSTART;VALUE=DATE:20261024\r\n");
  expect(text).not.toContain("VTIMEZONE");
  const back = readBack([day, other]);
  expect(back.map((one) => [one.start, one.end, one.recurrenceId])).toEqual([
    [day.start, day.end, null],
    [other.start, other.end, "2028-10-24"],
  ]);
  expect(back[0]?.recurrence).toBe(
    "RRULE:FREQ=YEARLY;UNTIL=20291024\nEXDATE;VALUE=DATE:20271024\nEXDATE;VALUE=DATE:20281024",
  );
});

test("five hundred events are written and read whole", () => {
  const entries = Array.from({ length: 500 }, (_, index) =>
    entry("2026-12-01T19:00", { uid: `${index}@bord.invalid` }),
  );
  expect(readBack(entries)).toHaveLength(500);
});

test("the second of a time that comes twice is written in UTC, for a local time would be read as the first", () => {
  const start = Date.parse("2026-10-25T02:30:00+01:00");
  const late = entry("2026-10-25T02:30", { start, end: start + HOUR });
  expect(writeCalendar([late], HEAD)).toContain("DTSTART:20261025T013000Z");
  expect(readBack([late])).toMatchObject([{ start, end: start + HOUR }]);
});

test("a series kept with a zone that no program knows is written in its own, and one in UTC as such", () => {
  const gone = ["Bogus/Zone:20261208T190000", "UTC:20261222T180000", "W. Europe Standard Time:20261215T190000"];
  const recurrence = ["RRULE:FREQ=WEEKLY", ...gone.map((date) => `EXDATE;TZID=${date}`)].join("\n");
  const text = writeCalendar([entry("2026-12-01T19:00", { recurrence })], HEAD);
  const lines = text.split("\r\n");
  expect(lines.filter((line) => line.startsWith("EXDATE"))).toEqual([
    "EXDATE;TZID=Europe/Amsterdam:20261208T190000",
    "EXDATE:20261222T180000Z",
    "EXDATE;TZID=Europe/Berlin:20261215T190000",
  ]);
  expect(lines.filter((line) => line.startsWith("TZID"))).toEqual(["TZID:Europe/Amsterdam", "TZID:Europe/Berlin"]);
});
