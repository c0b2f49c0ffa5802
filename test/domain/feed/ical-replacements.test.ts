import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar, extendByRecurrenceRule } from "ts-ics";
import { expect, test } from "vitest";
import { recurrenceIdOf } from "#domain/calendar/replacement.ts";
import { toInstant, toWall } from "#domain/calendar/zone.ts";
import { type CalendarEntry, writeCalendar } from "#domain/feed/ical-write.ts";

// What other programs make of a series of which one happening was moved and one cancelled.

const HEAD = {
  name: "Bord",
  url: "https://bord.invalid/",
  source: "https://bord.invalid/a.ics",
  language: "nl",
} as const;
const NOW = Date.UTC(2026, 10, 24);
const ZONE = "Europe/Amsterdam";

const timed = entry({ start: "2027-01-12T19:00", end: "2027-01-12T21:00" });
const timedFile = [
  {
    ...timed,
    recurrence: rule("EXDATE;TZID=Europe/Amsterdam:20270119T190000\nEXDATE;TZID=Europe/Amsterdam:20270126T190000"),
  },
  replacement(timed, "2027-01-19T19:00", { status: "CANCELLED" }),
  replacement(timed, "2027-01-26T19:00", at("2027-01-28T20:00", "2027-01-28T22:00")),
];
const days = entry({ start: "2027-01-12", end: "2027-01-13", allDay: true });
const daysFile = [
  { ...days, recurrence: rule("EXDATE;VALUE=DATE:20270119\nEXDATE;VALUE=DATE:20270126") },
  replacement(days, "2027-01-19", { status: "CANCELLED" }),
  replacement(days, "2027-01-26", at("2027-01-28", "2027-01-29")),
];

test.each([
  ["ical.js", byIcalJs],
  ["node-ical", byNodeIcal],
  ["ts-ics", byTsIcs],
])("%s sees one happening moved and one cancelled, at their hours and as whole days", (_name, reader) => {
  const wanted = (clock: string, moved: string) => [
    `2027-01-12${clock} CONFIRMED`,
    `2027-01-19${clock} CANCELLED`,
    `2027-01-28${moved} CONFIRMED`,
    `2027-02-02${clock} CONFIRMED`,
  ];
  expect(reader(fileOf(timedFile))).toEqual(wanted("T19:00", "T20:00"));
  expect(reader(fileOf(daysFile))).toEqual(wanted("", ""));
});

test("what is not in the file as an event of its own is skipped", () => {
  for (const reader of [byIcalJs, byNodeIcal, byTsIcs]) {
    expect(reader(fileOf(timedFile.slice(0, 1)))).toEqual(["2027-01-12T19:00 CONFIRMED", "2027-02-02T19:00 CONFIRMED"]);
  }
});

function rule(skipped: string): string {
  return `RRULE:FREQ=WEEKLY;COUNT=4\n${skipped}`;
}

function at(start: string, end: string) {
  return { start: toInstant(start, ZONE), end: toInstant(end, ZONE) };
}

function entry({ start, end, allDay = false }: { start: string; end: string; allDay?: boolean }): CalendarEntry {
  const facts = { title: "Leeskring", description: "", place: null, url: null, categories: [], hosts: [], color: null };
  const names = { uid: "a@samenbord", recurrenceId: null, sequence: 3, status: "CONFIRMED" as const };
  return { ...facts, ...names, ...at(start, end), timeZone: ZONE, allDay, recurrence: null, changedAt: NOW };
}

function replacement(series: CalendarEntry, was: string, facts: Partial<CalendarEntry>): CalendarEntry {
  const start = toInstant(was, ZONE);
  const span = { start, end: start + series.end - series.start };
  return { ...series, ...span, recurrenceId: recurrenceIdOf(start, series), ...facts };
}

function fileOf(entries: CalendarEntry[]): string {
  return writeCalendar(entries, { ...HEAD, now: NOW });
}

/** "2027-01-12T19:00 CONFIRMED", of whole days without the hour. */
function line(date: Date, status: unknown, allDay: boolean): string {
  // Readers give a date as a midnight, of UTC or of this machine.
  const day = new Date(date.getTime() + 12 * 3_600_000).toISOString().slice(0, 10);
  return `${allDay ? day : toWall(date.getTime(), ZONE)} ${status}`;
}

function byIcalJs(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one, { exceptions: [] }));
  const [series] = events.filter((event) => !event.isRecurrenceException());
  for (const event of events) if (event.isRecurrenceException()) series?.relateException(event);
  const found: string[] = [];
  const walk = series?.iterator();
  for (let next = walk?.next(); next && series; next = walk?.next()) {
    const { item, startDate } = series.getOccurrenceDetails(next);
    const status = item.component.getFirstPropertyValue("status");
    const date = startDate.isDate ? new Date(`${startDate.toString()}T00:00:00Z`) : startDate.toJSDate();
    found.push(line(date, status, startDate.isDate));
  }
  ICAL.TimezoneService.reset();
  return found.sort();
}

function byNodeIcal(text: string): string[] {
  const range = { from: new Date(Date.UTC(2027, 0, 1)), to: new Date(Date.UTC(2027, 2, 1)) };
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) =>
    event?.type !== "VEVENT"
      ? []
      : nodeIcal
          .expandRecurringEvent(event, range)
          .map((one) => line(one.start, one.event.status, one.isFullDay))
          .sort(),
  );
}

function byTsIcs(text: string): string[] {
  const events = convertIcsCalendar(undefined, text).events ?? [];
  const series = events.find((event) => event.recurrenceRule);
  const apart = events.filter((event) => event.recurrenceId);
  if (!series?.recurrenceRule) return [];
  const gone = [...(series.exceptionDates ?? []), ...apart.flatMap(({ recurrenceId }) => recurrenceId?.value ?? [])];
  const replaced = new Set(gone.map(({ date }) => date.getTime()));
  const starts = extendByRecurrenceRule(series.recurrenceRule, { start: series.start.date });
  const planned = starts.filter((start) => !replaced.has(start.getTime()));
  const allDay = series.start.type === "DATE";
  return [
    ...planned.map((start) => line(start, series.status, allDay)),
    ...apart.map(({ start, status }) => line(start.date, status, allDay)),
  ].sort();
}
