import { dateAt, dayNumber, monthLength, weekDayAt } from "./day-number.ts";
import { DAY, type Interval } from "./interval.ts";
import { daysOfYear, type Limits } from "./year-days.ts";

/**
 * A rule of the kinds that people make (every other Tuesday, the last Friday of the month, each 1 May), expanded by
 * counting days. The general engine says the same of each; this is for speed. All values are on the wall clock, as the
 * epoch milliseconds that they would have if it were UTC.
 */
export interface PlainRule extends Limits {
  frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
  count: number;
  until: number;
  /** Hours, minutes and seconds, each null for that of the start; null when all are. */
  clock: (number[] | null)[] | null;
  /** Which of a period's days count, negative from the last. */
  positions: number[] | null;
}

const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"];
const OF_YEARS = ["BYYEARDAY", "BYWEEKNO"];
const OF_DAYS = ["BYHOUR", "BYMINUTE", "BYSECOND"];
/** Weekdays as a rule names them, from Monday. */
export const WEEK_DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The rule as a plain one, or null when it needs the general engine; `until` is its UNTIL on the wall clock. */
export function plainRule(parts: ReadonlyMap<string, string>, until: number | null): PlainRule | null {
  const frequency = parts.get("FREQ") ?? "";
  if (!isPlain(frequency) || ![...parts.keys()].every((name) => isPlainPart(name, frequency))) return null;
  const weekDays = parts.get("BYDAY")?.split(",").map(weekDayOf) ?? null;
  const counted = weekDays?.some(({ nth }) => nth !== 0) ?? false;
  const inYear = frequency === "YEARLY" || frequency === "MONTHLY";
  if (!inYear && (counted || parts.has("BYSETPOS"))) return null;
  if (counted && parts.has("BYWEEKNO")) return null;
  if (frequency === "WEEKLY" && parts.has("BYMONTHDAY")) return null;
  const hasTimes = OF_DAYS.some((name) => parts.has(name));
  if (hasTimes && (parts.has("BYSETPOS") || numbers(parts.get("BYSECOND"))?.includes(60))) return null;
  return {
    frequency,
    interval: Number(parts.get("INTERVAL") ?? 1),
    count: Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY),
    until: until ?? Number.POSITIVE_INFINITY,
    weekStart: WEEK_DAYS.indexOf(parts.get("WKST") ?? "MO"),
    months: numbers(parts.get("BYMONTH"))?.map((month) => month - 1) ?? null,
    monthDays: numbers(parts.get("BYMONTHDAY")),
    weekDays,
    yearDays: numbers(parts.get("BYYEARDAY")),
    weeks: numbers(parts.get("BYWEEKNO")),
    clock: hasTimes ? OF_DAYS.map((name) => numbers(parts.get(name))) : null,
    positions: numbers(parts.get("BYSETPOS")),
  };
}

function isPlainPart(name: string, frequency: string): boolean {
  return PARTS.includes(name) || OF_DAYS.includes(name) || (frequency === "YEARLY" && OF_YEARS.includes(name));
}

/** The starts within a span, at most `limit`, of a rule that begins at `start`. */
export function plainStarts(rule: PlainRule, start: number, span: Interval, limit: number): number[] {
  const first = Math.floor(start / DAY);
  const times = timesOf(rule, start - first * DAY);
  const found: number[] = [];
  let left = rule.count;
  // With a COUNT every start since the first is counted; else the walk begins where the span does.
  const from = Number.isFinite(left) ? first : Math.max(first, Math.floor(span.start / DAY) - 1);
  for (const day of daysOf(rule, first, from, Math.ceil(span.end / DAY))) {
    for (const time of times) {
      const at = day * DAY + time;
      if (at > rule.until || at >= span.end || found.length >= limit) return found;
      if (at < start) continue;
      if (at >= span.start) found.push(at);
      if (--left <= 0) return found;
    }
  }
  return found;
}

/** The times of day in milliseconds, in order. */
function timesOf({ clock }: PlainRule, own: number): number[] {
  if (!clock) return [own];
  const seconds = Math.floor(own / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(
    (value, at) => clock[at] ?? [value],
  );
  const times = (hours ?? []).flatMap((hour) =>
    (minutes ?? []).flatMap((minute) => (rest ?? []).map((second) => ((hour * 60 + minute) * 60 + second) * 1000)),
  );
  return sorted(times);
}

/** Days (since 1970) of a rule that begins on day `first`, in order, from about `from` up to `to`. */
function daysOf(rule: PlainRule, first: number, from: number, to: number): Iterable<number> {
  if (rule.frequency === "DAILY") return dailyDays(rule, first, from, to);
  if (rule.frequency === "WEEKLY") return weeklyDays(rule, first, from, to);
  if (rule.frequency === "YEARLY" && isOfYears(rule)) return yearlyDays(rule, first, from, to);
  return monthlyDays(rule, first, from, to);
}

function* dailyDays({ interval, months, monthDays, weekDays }: PlainRule, first: number, from: number, to: number) {
  const week = weekDays && new Set(weekDays.map(({ day }) => day));
  for (let day = first + stepsBefore(from - first, interval) * interval; day < to; day += interval) {
    if (week && !week.has(weekDayAt(day))) continue;
    if ((months || monthDays) && !isInMonth(day, months, monthDays)) continue;
    yield day;
  }
}

function isInMonth(at: number, months: number[] | null, monthDays: number[] | null): boolean {
  const { year, month, day } = dateAt(at);
  if (months && !months.includes(month)) return false;
  return !monthDays || monthDays.includes(day) || monthDays.includes(day - monthLength(year, month) - 1);
}

function* weeklyDays({ interval, weekStart, weekDays, months }: PlainRule, first: number, from: number, to: number) {
  const inWeek = (day: number) => (day - weekStart + 7) % 7;
  const monday = first - inWeek(weekDayAt(first));
  const days = weekDays ? sorted(weekDays.map(({ day }) => inWeek(day))) : [first - monday];
  const step = 7 * interval;
  for (let week = monday + stepsBefore(from - monday, step) * step; week < to; week += step) {
    for (const day of days) if (!months || months.includes(dateAt(week + day).month)) yield week + day;
  }
}

function* monthlyDays(rule: PlainRule, first: number, from: number, to: number) {
  const begin = dateAt(first);
  const start = dateAt(from);
  const perStep = rule.frequency === "YEARLY" ? 12 : 1;
  const months = sorted(rule.frequency === "YEARLY" ? monthsOfYear(rule, begin.month) : [0]);
  const beginning = begin.year * 12 + (perStep === 12 ? 0 : begin.month);
  const step = perStep * rule.interval;
  const skipped = stepsBefore(start.year * 12 + start.month - beginning, step) * step;
  for (let period = beginning + skipped; ; period += step) {
    for (const month of months) {
      const [year, inYear] = [Math.floor((period + month) / 12), (period + month) % 12];
      const dayOne = dayNumber(year, inYear, 1);
      if (dayOne >= to) return;
      if (perStep === 1 && rule.months && !rule.months.includes(inYear)) continue;
      for (const day of picked(daysInMonth(rule, year, inYear, dayOne, begin.day), rule.positions)) {
        yield dayOne + day - 1;
      }
    }
  }
}

/** Whether the days of a year are found by more than its months. */
function isOfYears({ yearDays, weeks, weekDays, months, positions }: PlainRule): boolean {
  return yearDays !== null || weeks !== null || positions !== null || (weekDays !== null && months === null);
}

function* yearlyDays(rule: PlainRule, first: number, from: number, to: number) {
  const begin = dateAt(first).year;
  const own = { ...dateAt(first), weekDay: weekDayAt(first) };
  const skipped = stepsBefore(dateAt(from).year - begin, rule.interval) * rule.interval;
  for (let year = begin + skipped; dayNumber(year, 0, 1) < to; year += rule.interval) {
    yield* picked(daysOfYear(rule, year, own), rule.positions);
  }
}

/** Without BYMONTH a year has its first month, or with BYMONTHDAY every month (RFC 5545 §3.3.10, the table). */
function monthsOfYear({ months, monthDays }: PlainRule, own: number): number[] {
  return months ?? (monthDays ? Array.from({ length: 12 }, (_, month) => month) : [own]);
}

/** The days of one month that the rule gives, from 1; `own` is the day of the start. */
function daysInMonth(
  { monthDays, weekDays }: PlainRule,
  year: number,
  month: number,
  dayOne: number,
  own: number,
): number[] {
  const length = monthLength(year, month);
  const byNumber = (monthDays ?? [own]).map((day) => (day > 0 ? day : length + 1 + day));
  if (!weekDays) return sorted(byNumber.filter((day) => day >= 1 && day <= length));
  const weekDay = weekDayAt(dayOne);
  const days = sorted(weekDays.flatMap(({ nth, day }) => nthDays(nth, 1 + ((day - weekDay + 7) % 7), length)));
  return monthDays ? days.filter((day) => byNumber.includes(day)) : days;
}

/** The nth of the days `first`, `first` + 7 and so on of a month; all of them for 0. */
function nthDays(nth: number, first: number, length: number): number[] {
  const days: number[] = [];
  for (let day = first; day <= length; day += 7) days.push(day);
  if (nth === 0) return days;
  const day = days.at(nth > 0 ? nth - 1 : nth);
  return day === undefined ? [] : [day];
}

function picked(days: number[], positions: number[] | null): number[] {
  if (!positions) return days;
  return days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length));
}

function isPlain(frequency: string): frequency is PlainRule["frequency"] {
  return ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(frequency);
}

function weekDayOf(text: string): { nth: number; day: number } {
  return { nth: Number(text.slice(0, -2)), day: WEEK_DAYS.indexOf(text.slice(-2)) };
}

function numbers(list: string | undefined): number[] | null {
  return list === undefined ? null : list.split(",").map(Number);
}

function sorted(days: number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** How many whole steps lie before a distance; none when it is behind. */
function stepsBefore(distance: number, step: number): number {
  return Math.max(0, Math.floor(distance / step));
}
