import { recurrenceIdOf } from "#domain/calendar/replacement.ts";
import { toWall } from "#domain/calendar/zone.ts";
import type { Fault } from "#domain/refusal.ts";
import { type Line, lineValue, paramOf } from "./calendar-lines.ts";
import { compactWall, type Moment, readMoment, readMoments, type Surroundings } from "./calendar-moments.ts";
import { momentOf, type Times } from "./calendar-times.ts";

/** How an event repeats, and which happening of a series it stands for. */
export interface Repeat {
  /** RRULE and EXRULE lines. */
  rules: string[];
  /** RDATE lines. */
  dates: string[];
  /** EXDATE lines. */
  gone: Set<string>;
  /** The happening of a series that this one replaces. */
  replaces: Moment | null;
  /** THISANDFUTURE when it changes its series from that happening on. */
  range: string | null;
}

/** The recurrence of an event in the local time of its own; a fault when it cannot be followed. */
export function readRepeat(lines: Line[], times: Times, around: Surroundings): Repeat | Fault {
  const replaced = lines.find((line) => line.name === "RECURRENCE-ID");
  const replaces = momentOf(replaced, around);
  if (replaces && "key" in replaces) return replaces;
  const range = (replaced && paramOf(replaced, "RANGE")?.toUpperCase()) ?? null;
  // THISANDPRIOR is of RFC 2445 and gone from RFC 5545.
  if (range !== null && range !== "THISANDFUTURE") return { field: "recurrence", key: "fault.calendar.thisAndFuture" };
  const repeat: Repeat = { rules: [], dates: [], gone: new Set(), replaces, range };
  if (replaces && range === null) return repeat;
  for (const line of lines) {
    const fault = ADDERS[line.name]?.(line, times, around, repeat) ?? null;
    if (fault) return fault;
  }
  return repeat;
}

type Add = (line: Line, times: Times, around: Surroundings, repeat: Repeat) => Fault | null;

const ADDERS: Record<string, Add> = { RRULE: addRule, EXRULE: addRule, RDATE: addDates, EXDATE: addGone };

function addRule(line: Line, _times: Times, _around: Surroundings, repeat: Repeat): null {
  const value = lineValue(line).trim().toUpperCase();
  if (value !== "") repeat.rules.push(`${line.name}:${value.replace(/\s|;COUNT=-1(?=;|$)/g, "")}`);
  return null;
}

function addGone(line: Line, times: Times, around: Surroundings, repeat: Repeat): Fault | null {
  const moments = readMoments(line, around);
  if ("key" in moments) return moments;
  for (const moment of moments) repeat.gone.add(exclusionLine(moment, times));
  return null;
}

/** RDATE values in local time; a period keeps its own end. */
function addDates(line: Line, times: Times, around: Surroundings, repeat: Repeat): Fault | null {
  for (const value of lineValue(line).split(/[,;]/)) {
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

function periodEnd(until: string, line: Line, times: Times, around: Surroundings): string {
  if (/^[+-]?P/i.test(until)) return until.toUpperCase();
  const moment = readMoment(until, paramOf(line, "TZID"), around);
  return "key" in moment ? "PT0S" : compactWall(toWall(moment.instant, times.timeZone));
}

/** A happening's name within its series: a date, or a UTC instant. */
export function recurrenceId({ instant, isDate, zone }: Moment): string {
  return recurrenceIdOf(instant, { allDay: isDate, timeZone: zone });
}

/** The EXDATE line that takes a moment out of an event's series. */
export function exclusionLine(moment: Moment, item: { allDay: boolean; timeZone: string }): string {
  if (item.allDay || moment.isDate) return `EXDATE;VALUE=DATE:${compactWall(moment.wall).slice(0, 8)}`;
  return `EXDATE:${compactWall(toWall(moment.instant, item.timeZone))}`;
}

/** Whether it is a series. */
export function repeats({ rules, dates }: Pick<Repeat, "rules" | "dates">): boolean {
  return rules.length + dates.length > 0;
}
