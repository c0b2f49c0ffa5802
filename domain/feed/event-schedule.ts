import { weekDayAt } from "#domain/calendar/day-number.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { WEEK_DAYS } from "#domain/calendar/plain-rule.ts";
import { untilOnClock } from "#domain/calendar/recurrence.ts";
import { recurrenceIdOfDate } from "#domain/calendar/replacement.ts";
import { type DateText, parseRule, parseRuleText } from "#domain/calendar/rule-text.ts";
import { wallValueAt } from "#domain/calendar/zone.ts";

/** A series; instants in epoch milliseconds. */
export interface Series {
  start: number;
  end: number;
  timeZone: string;
  allDay: boolean;
  recurrence: string | null;
}

type Json = Record<string, unknown>;
type Parts = ReadonlyMap<string, string>;

const LETTERS = new Map([
  ["DAILY", "D"],
  ["WEEKLY", "W"],
  ["MONTHLY", "M"],
  ["YEARLY", "Y"],
]);
const SAYABLE = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"];

/**
 * How a series repeats as a Schedule of schema.org (https://schema.org/Schedule): its rhythm, its local hours, its first
 * and last day, and when it does not happen. Null when a Schedule cannot say all of it: several rules, added dates, or
 * a rule with parts that it has no word for. Then only its happenings tell.
 */
export function eventSchedule(series: Series): Json | null {
  const text = series.recurrence === null ? null : parseRuleText(series.recurrence);
  const [rule, ...more] = text?.rules ?? [];
  const parts = rule === undefined ? null : parseRule(rule);
  if (!text || !parts || more.length + text.withoutRules.length + text.dates.length > 0) return null;
  const rhythm = rhythmOf(parts, series);
  if (!rhythm) return null;
  const gone = text.without.map((date) => exceptDate(date, series));
  return {
    "@type": "Schedule",
    ...rhythm,
    ...hoursOf(series),
    ...endOf(parts, series),
    ...(gone.length === 0 ? {} : { exceptDate: gone }),
    scheduleTimezone: series.timeZone,
  };
}

function rhythmOf(parts: Parts, series: Series): Json | null {
  const letter = LETTERS.get(parts.get("FREQ") ?? "");
  const interval = Number(parts.get("INTERVAL") ?? 1);
  if (!letter || [...parts.keys()].some((name) => !SAYABLE.includes(name))) return null;
  // In which week a day falls matters only to who skips weeks, and a Schedule's weeks begin on Monday (ISO 8601).
  if (interval > 1 && letter === "W" && (parts.get("WKST") ?? "MO") !== "MO") return null;
  const days = daysOf(parts, series);
  const months = parts.get("BYMONTH")?.split(",").map(Number);
  const dates = parts.get("BYMONTHDAY")?.split(",").map(Number);
  if (!days || (dates && (days.length > 0 || dates.some((date) => !(date > 0))))) return null;
  return {
    repeatFrequency: `P${interval}${letter}`,
    ...(days.length === 0 ? {} : { byDay: days }),
    ...(months ? { byMonth: months } : {}),
    ...(dates ? { byMonthDay: dates } : {}),
  };
}

/** Days as iCalendar writes them, which schema.org allows: "TU", "2TU", "-1FR". Null when they cannot be said. */
function daysOf(parts: Parts, { start, timeZone }: Series): string[] | null {
  const days = parts.get("BYDAY")?.split(",") ?? [];
  const position = parts.get("BYSETPOS");
  const inMonth = parts.get("FREQ") === "MONTHLY" || (parts.get("FREQ") === "YEARLY" && parts.has("BYMONTH"));
  const plain = days.every((day) => WEEK_DAYS.includes(day));
  if (position !== undefined) {
    const nth = inMonth && days.length === 1 && plain && /^-?[1-5]$/.test(position);
    return nth ? days.map((day) => `${position}${day}`) : null;
  }
  if (!plain && !inMonth) return null;
  if (plain && parts.get("FREQ") === "YEARLY" && days.length > 0) return null;
  if (days.length > 0 || parts.get("FREQ") !== "WEEKLY") return days;
  return [WEEK_DAYS[weekDayAt(Math.floor(wallValueAt(start, timeZone) / DAY))] ?? "MO"];
}

function hoursOf({ start, end, timeZone, allDay }: Series): Json {
  const first = wallValueAt(start, timeZone);
  if (allDay) {
    const days = Math.max(1, Math.round((end - start) / DAY));
    return { startDate: dateOf(first), duration: `P${days}D` };
  }
  const minutes = Math.round((end - start) / 60_000);
  const last = wallValueAt(end, timeZone);
  // An end at another day than its start is told by how long it lasts.
  const until = dateOf(last) === dateOf(first) ? { endTime: clockOf(last) } : {};
  return { startDate: dateOf(first), startTime: clockOf(first), ...until, duration: `PT${minutes}M` };
}

/** UNTIL may lie before the hour of its own day, which then is no day of the series. */
function endOf(parts: Parts, series: Series): Json {
  const count = parts.get("COUNT");
  if (count !== undefined) return { repeatCount: Number(count) };
  const until = untilOnClock(parts.get("UNTIL"), series);
  if (until === null) return {};
  const first = wallValueAt(series.start, series.timeZone);
  const hour = series.allDay ? 0 : first - Math.floor(first / DAY) * DAY;
  return { endDate: dateOf(Math.floor((until - hour) / DAY) * DAY) };
}

/** An instant takes away the one that would have begun then, a date whatever begins on it. */
function exceptDate(date: DateText, series: Series): string {
  const id = recurrenceIdOfDate(date, series.timeZone);
  return series.allDay && id.length > 10 ? dateOf(wallValueAt(Date.parse(id), series.timeZone)) : id;
}

function dateOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function clockOf(wall: number): string {
  return new Date(wall).toISOString().slice(11, 19);
}
