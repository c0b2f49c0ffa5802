import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";
import { expect, test } from "vitest";
import { EVENT_STATUSES } from "#domain/calendar/event.ts";
import { toInstant, toWall } from "#domain/calendar/zone.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { categoryOf } from "#domain/feed/category.ts";
import { type CalendarEntry, writeCalendar } from "#domain/feed/ical-write.ts";

// What other programs read must be what was written: three readers that share no code with the writer's lines.

const HEAD = {
  name: "Samenbord: Bijlmer, Geld",
  url: "https://bord.invalid/",
  source: "https://bord.invalid/agenda.ics?area=bijlmer",
  language: "nl",
  now: Date.UTC(2026, 10, 24),
} as const;

/** What all three give of an event. */
interface Read {
  uid: string;
  title: string;
  description: string;
  place: string;
  url: string;
  start: number;
  end: number;
  allDay: boolean;
  status: string;
  sequence: number;
  categories: string[];
}

// A text that stands in quotes as a whole loses them in node-ical; none here does.
const words = fc
  .array(
    fc.constantFrom("koffie", "zzp'er", "één", "Ø", "a,b;c", "x\\y", ":", 'zeg "ja" dus', "🙂", "lang".repeat(30)),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list) => list.join(" "));
const wholeDay = fc.integer({ min: 0, max: 700 }).map((day) => Date.UTC(2026, 0, 1 + day));
const made = fc.record({
  title: words,
  description: fc.array(words, { maxLength: 4 }).map((lines) => lines.join("\n")),
  place: fc.option(words),
  // The board's categories are its themes.
  categories: fc.uniqueArray(fc.constantFrom(...THEMES.flatMap(({ nl, en }) => [categoryOf(nl), categoryOf(en)])), {
    maxLength: 3,
  }),
  hosts: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
  status: fc.constantFrom(...EVENT_STATUSES),
  sequence: fc.nat(99),
  timeZone: fc.constantFrom("Europe/Amsterdam", "Europe/London", "America/New_York", "UTC"),
  color: fc.constantFrom("peru", "teal", null),
  allDay: fc.boolean(),
  day: wholeDay,
  // Not in the night: there a clock change gives a wall time twice.
  minute: fc.integer({ min: 6 * 60, max: 20 * 60 }),
  length: fc.integer({ min: 1, max: 180 }),
});

function entryOf(
  { day, minute, length, ...facts }: typeof made extends fc.Arbitrary<infer Made> ? Made : never,
  at: number,
): CalendarEntry {
  const date = new Date(day).toISOString().slice(0, 10);
  const next = new Date(day + 86_400_000).toISOString().slice(0, 10);
  const clock = new Date(minute * 60_000).toISOString().slice(11, 16);
  const start = toInstant(facts.allDay ? date : `${date}T${clock}`, facts.timeZone);
  const end = facts.allDay ? toInstant(next, facts.timeZone) : start + length * 60_000;
  const url = `https://bord.invalid/events/${at}`;
  return {
    ...facts,
    start,
    end,
    url,
    uid: `${at}@samenbord`,
    recurrenceId: null,
    recurrence: null,
    changedAt: HEAD.now,
  };
}

const wanted = (entry: CalendarEntry): Read => ({
  uid: entry.uid,
  title: entry.title,
  description: entry.description,
  place: entry.place ?? "",
  url: entry.url ?? "",
  // A date has no zone: readers differ in the instant they make of it, not in the day.
  start: entry.allDay ? Date.parse(toWall(entry.start, entry.timeZone).slice(0, 10)) : entry.start,
  end: entry.allDay ? Date.parse(toWall(entry.end, entry.timeZone).slice(0, 10)) : entry.end,
  allDay: entry.allDay,
  status: entry.status,
  sequence: entry.sequence,
  categories: entry.categories,
});

function byIcalJs(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component, { exceptions: [] });
    const instant = (time: ICAL.Time) => (time.isDate ? Date.parse(time.toString()) : time.toUnixTime() * 1000);
    return {
      uid: event.uid,
      title: event.summary,
      description: event.description ?? "",
      place: event.location ?? "",
      url: String(component.getFirstPropertyValue("url")),
      start: instant(event.startDate),
      end: instant(event.endDate),
      allDay: event.startDate.isDate,
      status: String(component.getFirstPropertyValue("status")),
      sequence: event.sequence,
      categories: (component.getFirstProperty("categories")?.getValues() ?? []).map(String),
    };
  });
  ICAL.TimezoneService.reset();
  return events;
}

function byNodeIcal(text: string): Read[] {
  const plain = (value: unknown) =>
    typeof value === "object" && value !== null && "val" in value ? String(value.val) : String(value ?? "");
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    const allDay = event.datetype === "date";
    // It gives the midnight of this machine for a date.
    const instant = (date: Date) =>
      allDay ? Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) : date.getTime();
    return [
      {
        uid: event.uid,
        title: plain(event.summary),
        description: plain(event.description),
        place: plain(event.location),
        url: plain(event.url),
        start: instant(event.start),
        end: instant(event.end as Date),
        allDay,
        status: String(event.status),
        sequence: Number(event.sequence),
        categories: event.categories ?? [],
      },
    ];
  });
}

function byTsIcs(text: string): Read[] {
  return (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
    uid: event.uid,
    title: event.summary,
    description: event.description ?? "",
    place: event.location ?? "",
    url: event.url ?? "",
    start: event.start.date.getTime(),
    end: event.end?.date.getTime() ?? 0,
    allDay: event.start.type === "DATE",
    status: String(event.status),
    sequence: event.sequence ?? 0,
    categories: event.categories ?? [],
  }));
}

test.each([
  ["ical.js", byIcalJs],
  ["node-ical", byNodeIcal],
  ["ts-ics", byTsIcs],
])("what %s reads is what was written", (_name, reader) => {
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 4 }), (all) => {
      const entries = all.map(entryOf);
      expect(reader(writeCalendar(entries, HEAD))).toEqual(entries.map(wanted));
    }),
  );
});
