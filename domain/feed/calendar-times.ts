import { DAY, LONGEST } from "#domain/calendar/interval.ts";
import { toInstant, toWall } from "#domain/calendar/zone.ts";
import type { Fault } from "#domain/refusal.ts";
import { type Line, lineValue, paramOf, rawValue } from "./calendar-lines.ts";
import { type Moment, readDuration, readMoment, type Surroundings } from "./calendar-moments.ts";
import { type OddStart, oddStart } from "./odd-start.ts";

/** When an event is, and on whose clock; instants in epoch milliseconds. */
export interface Times {
  start: number;
  wallStart: string;
  end: number;
  timeZone: string;
  allDay: boolean;
  /** What is odd about the start, for nearly all nothing. */
  odd: OddStart | null;
}

/** Start and end of an event; a fault when it has none that can be meant. */
export function readTimes(lines: Line[], around: Surroundings): Times | Fault {
  const first = lines.find((line) => line.name === "DTSTART");
  const start = momentOf(first, around);
  if (!first || !start) return { field: "start", key: "fault.calendar.noStart" };
  if ("key" in start) return start;
  const last = lines.find((line) => line.name === "DTEND");
  const read = momentOf(last, around, paramOf(first, "TZID"));
  if (read && "key" in read && read.key !== "fault.calendar.badDate") return read;
  const end = read && "key" in read ? null : read;
  const lasts = rawValue(lines, "DURATION");
  const duration = lasts === null ? null : readDuration(lasts);
  if ((duration ?? 0) > LONGEST) return { field: "end", key: "fault.tooLasting" };
  const timeZone = start.isUtc && hasRule(lines) ? "UTC" : start.zone;
  const allDay = start.isDate || (isMicrosoftAllDay(lines) && start.wall.endsWith("T00:00"));
  const until = allDay ? endOfDays(start, end, duration) : endOfTime(start, end, duration);
  if (until <= start.instant) return { field: "end", key: "fault.calendar.badEnd" };
  const own = timeZone === start.zone && !start.isDate;
  const wallStart = own ? start.wall : toWall(start.instant, timeZone);
  return { start: start.instant, wallStart, end: until, timeZone, allDay, odd: allDay ? null : oddStart(start) };
}

/** The moment of a line; without zone of its own it takes `zoneName`: some programs name the zone at DTSTART only. */
export function momentOf(
  line: Line | undefined,
  around: Surroundings,
  zoneName?: string | null,
): Moment | Fault | null {
  const value = line ? lineValue(line).trim() : "";
  if (!line || value === "") return null;
  const isDate = paramOf(line, "VALUE")?.toUpperCase() === "DATE";
  return readMoment(isDate ? value.replace(/T.*$/i, "") : value, paramOf(line, "TZID") ?? zoneName ?? null, around);
}

/** An end on the day of the start is one day: many programs write the last day instead of the day after. */
function endOfDays(start: Moment, end: Moment | null, duration: number | null): number {
  const first = start.wall.slice(0, 10);
  const days = duration === null ? 1 : Math.max(1, Math.round(duration / DAY));
  const last = end ? end.wall.slice(0, 10) : dateAfter(first, days);
  return toInstant(last === first ? dateAfter(first, 1) : last, start.zone);
}

/** RFC 5545 gives an event without end no duration; on an agenda of meetings two hours is the better guess. */
const DEFAULT_DURATION = 2 * 3_600_000;

/** An end at the start says no more than none at all (RFC 5545 §3.6.1). */
function endOfTime(start: Moment, end: Moment | null, duration: number | null): number {
  const lasts = end ? end.instant - start.instant : duration;
  return start.instant + (lasts || DEFAULT_DURATION);
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function isMicrosoftAllDay(lines: Line[]): boolean {
  return rawValue(lines, "X-MICROSOFT-CDO-ALLDAYEVENT")?.toUpperCase() === "TRUE";
}

function hasRule(lines: Line[]): boolean {
  return lines.some((line) => line.name === "RRULE");
}
