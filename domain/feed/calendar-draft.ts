import type { EventStatus } from "#domain/calendar/event.ts";
import { DAY, LONGEST } from "#domain/calendar/interval.ts";
import { toInstant, toWall } from "#domain/calendar/zone.ts";
import type { Fault } from "#domain/refusal.ts";
import type { CalendarItem, RefusedItem } from "./calendar-item.ts";
import { type Block, type Line, paramOf, rawValue, splitLine } from "./calendar-lines.ts";
import {
  compactWall,
  type Moment,
  readDuration,
  readMoment,
  readMoments,
  type Surroundings,
} from "./calendar-moments.ts";
import { readTexts } from "./calendar-texts.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type OddStart, oddStart } from "./odd-start.ts";

/** An item on its way: what is still needed to bring a series and its exceptions together. */
export interface Draft {
  item: CalendarItem;
  /** LAST-MODIFIED or DTSTAMP, to tell versions apart. */
  stamp: string;
  rules: string[];
  dates: string[];
  /** EXDATE lines. */
  gone: Set<string>;
  /** The happening of a series that this one replaces. */
  replaces: Moment | null;
  /** The UID of the series that it changes from that happening on (RANGE=THISANDFUTURE); then `item.uid` is its own. */
  range: string | null;
}

/** What an event needs to know of the calendar that it stands in. */
export interface CalendarAround extends Surroundings {
  method: string | null;
  /** vCalendar 1.0. */
  old: boolean;
}

/** RFC 5545 gives an event without end no duration; on an agenda of meetings two hours is the better guess. */
const DEFAULT_DURATION = 2 * 3_600_000;

/** Reads one VEVENT, its title perhaps empty; a refusal instead when it lacks what an event needs. */
export function readDraft(block: Block, around: CalendarAround): Draft | RefusedItem {
  const texts = readTexts(block.lines, around.old);
  const title = texts.title || firstWords(texts.description);
  const refuse = (fault: Fault): RefusedItem => ({ line: block.line, title: title || null, fault });
  if (!block.closed) return refuse({ field: "text", key: "fault.calendar.cutOff" });
  const times = readTimes(block.lines, around);
  if ("key" in times) return refuse(times);
  const repeat = readRepeat(block.lines, times, around);
  if ("key" in repeat) return refuse(repeat);
  const sequence = Number.parseInt(rawValue(block.lines, "SEQUENCE") ?? "0", 10);
  const { start, end, allDay, timeZone } = times;
  const item: CalendarItem = {
    uid: texts.uid,
    recurrenceId: repeat.replaces ? recurrenceId(repeat.replaces) : null,
    sequence: sequence >= 0 && sequence < 2 ** 31 ? sequence : 0,
    title,
    description: texts.description,
    start,
    end,
    wallStart: times.wallStart,
    timeZone,
    allDay,
    recurrence: null,
    status: statusOf(block.lines, around.method),
    place: texts.place,
    url: texts.url,
    categories: texts.categories,
    organizer: texts.organizer,
    ...(times.odd ? { oddStart: times.odd } : {}),
    line: block.line,
  };
  if (item.uid === "") item.uid = ownUid(item);
  if (repeat.range !== null) {
    repeat.range = item.uid;
    Object.assign(item, { uid: `${item.uid}-from-${item.recurrenceId}`, recurrenceId: null });
  }
  return { item, stamp: rawValue(block.lines, "LAST-MODIFIED", "DTSTAMP") ?? "", ...repeat };
}

/** Whether it is a series. */
export function repeats(draft: Draft): boolean {
  return draft.rules.length + draft.dates.length > 0;
}

/** A UID from title and start, for events that have none of their own. */
export function ownUid(item: CalendarItem): string {
  return fingerprintOf(`${item.title.trim().toLowerCase()}\n${item.start}`);
}

/** The EXDATE line that takes a moment out of an event's series. */
export function exclusionLine(moment: Moment, item: { allDay: boolean; timeZone: string }): string {
  if (item.allDay || moment.isDate) return `EXDATE;VALUE=DATE:${compactWall(moment.wall).slice(0, 8)}`;
  return `EXDATE:${compactWall(toWall(moment.instant, item.timeZone))}`;
}

interface Times {
  start: number;
  wallStart: string;
  end: number;
  timeZone: string;
  allDay: boolean;
  odd: OddStart | null;
}

function readTimes(lines: Line[], around: CalendarAround): Times | Fault {
  const start = momentOf(lines, "DTSTART", around);
  if (!start) return { field: "start", key: "fault.calendar.noStart" };
  if ("key" in start) return start;
  const first = lines.find((line) => line.name === "DTSTART");
  const read = momentOf(lines, "DTEND", around, first ? paramOf(first, "TZID") : null);
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

/** A time without zone of its own takes `zoneName`: some programs name the zone at DTSTART only. */
function momentOf(lines: Line[], name: string, around: Surroundings, zoneName?: string | null): Moment | Fault | null {
  const line = lines.find((one) => one.name === name);
  if (!line || splitLine(line.text).value.trim() === "") return null;
  const value = splitLine(line.text).value.trim();
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

type Repeat = Pick<Draft, "rules" | "dates" | "gone" | "replaces" | "range">;

function readRepeat(lines: Line[], times: Times, around: CalendarAround): Repeat | Fault {
  const replaces = momentOf(lines, "RECURRENCE-ID", around);
  if (replaces && "key" in replaces) return replaces;
  const range = rangeOf(lines);
  // THISANDPRIOR is of RFC 2445 and gone from RFC 5545.
  if (range !== null && range !== "THISANDFUTURE") return { field: "recurrence", key: "fault.calendar.thisAndFuture" };
  const repeat: Repeat = { rules: [], dates: [], gone: new Set(), replaces, range };
  for (const line of lines) {
    const name = line.name;
    const value = splitLine(line.text).value.trim();
    if (value === "" || (replaces && range === null)) continue;
    if (name === "RRULE" || name === "EXRULE")
      repeat.rules.push(`${name}:${value.toUpperCase().replace(/\s|;COUNT=-1(?=;|$)/g, "")}`);
    const fault =
      name === "RDATE"
        ? addDates(line, times, around, repeat)
        : name === "EXDATE"
          ? addGone(line, times, around, repeat)
          : null;
    if (fault) return fault;
  }
  return repeat;
}

function rangeOf(lines: Line[]): string | null {
  const line = lines.find((one) => one.name === "RECURRENCE-ID");
  return (line && paramOf(line, "RANGE")?.toUpperCase()) ?? null;
}

function addGone(line: Line, times: Times, around: CalendarAround, repeat: Repeat): Fault | null {
  const moments = readMoments(line, around);
  if ("key" in moments) return moments;
  for (const moment of moments) repeat.gone.add(exclusionLine(moment, times));
  return null;
}

/** RDATE values in local time; a period keeps its own end. */
function addDates(line: Line, times: Times, around: CalendarAround, repeat: Repeat): Fault | null {
  for (const value of splitLine(line.text).value.split(/[,;]/)) {
    const [from = "", until] = value.trim().split("/");
    if (from === "") continue;
    const moment = readMoment(from, paramOf(line, "TZID"), around);
    if ("key" in moment) return moment;
    const end = until === undefined ? "" : `/${periodEnd(until, line, times, around)}`;
    if (times.allDay || moment.isDate) repeat.dates.push(`RDATE;VALUE=DATE:${compactWall(moment.wall).slice(0, 8)}`);
    else
      repeat.dates.push(`RDATE${end && ";VALUE=PERIOD"}:${compactWall(toWall(moment.instant, times.timeZone))}${end}`);
  }
  return null;
}

function periodEnd(until: string, line: Line, times: Times, around: CalendarAround): string {
  if (/^[+-]?P/i.test(until)) return until.toUpperCase();
  const moment = readMoment(until, paramOf(line, "TZID"), around);
  return "key" in moment ? "PT0S" : compactWall(toWall(moment.instant, times.timeZone));
}

/** A happening's name within its series: a date, or a UTC instant. */
export function recurrenceId(moment: Pick<Moment, "isDate" | "wall" | "instant">): string {
  return moment.isDate ? moment.wall : new Date(moment.instant).toISOString();
}

function statusOf(lines: Line[], method: string | null): EventStatus {
  const status = rawValue(lines, "STATUS")?.toUpperCase();
  if (status === "CANCELLED" || status === "TENTATIVE") return status;
  return method === "CANCEL" ? "CANCELLED" : "CONFIRMED";
}

/** What a reader would call an event whose title was left out. */
function firstWords(description: string): string {
  const line = description.split("\n")[0] ?? "";
  return line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s+\S*$/, "")} …`;
}
