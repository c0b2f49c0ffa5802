import { dateAt, dayNumber, isLeap, monthLength, weekDayAt } from "./day-number.ts";

/** What a rule takes from its start where it says nothing itself. */
interface Own {
  month: number;
  day: number;
  weekDay: number;
}

/** What limits the days of a rule; null where it says nothing. */
export interface Limits {
  /** The first day of a week; weekdays from Monday 0. */
  weekStart: number;
  /** Months from January 0. */
  months: number[] | null;
  /** Days of the month, negative ones from its end. */
  monthDays: number[] | null;
  /** `nth` of the month or year, negative from its end, 0 for each. */
  weekDays: { nth: number; day: number }[] | null;
  /** Days of the year from 1 and its weeks, negative from the last; of yearly rules alone. */
  yearDays: number[] | null;
  weeks: number[] | null;
}

/**
 * The days of one year, in order, that a yearly rule gives (RFC 5545 §3.3.10, the table and its note 2): BYDAY limits
 * where there is BYYEARDAY or BYMONTHDAY, and counts within the months of BYMONTH or else within the year. A week that
 * lies in two years gives each its own days.
 */
export function daysOfYear(rule: Limits, year: number, own: Own): number[] {
  const first = dayNumber(year, 0, 1);
  const length = isLeap(year) ? 366 : 365;
  const inWeeks = rule.weeks && daysOfWeeks(rule.weeks, year, rule.weekStart);
  const limits = withOwn(rule, own);
  const days = rule.yearDays ? fromYearDays(rule.yearDays, first, length) : [...(inWeeks ?? allDays(first, length))];
  return days.filter((day) => day >= first && day < first + length && (inWeeks?.has(day) ?? true) && fits(day, limits));
}

/** A rule that names no day means that of its start: its weekday in weeks, else its date. */
function withOwn(rule: Limits, own: Own): Limits {
  if (rule.yearDays || rule.monthDays || rule.weekDays) return rule;
  if (rule.weeks) return { ...rule, weekDays: [{ nth: 0, day: own.weekDay }] };
  return { ...rule, months: rule.months ?? [own.month], monthDays: [own.day] };
}

function fits(at: number, { months, monthDays, weekDays }: Limits): boolean {
  const { year, month, day } = dateAt(at);
  const length = monthLength(year, month);
  if (months && !months.includes(month)) return false;
  if (monthDays && !monthDays.includes(day) && !monthDays.includes(day - length - 1)) return false;
  if (!weekDays) return true;
  const first = months ? at - day + 1 : dayNumber(year, 0, 1);
  const last = months ? first + length : dayNumber(year + 1, 0, 1);
  const nth = [0, Math.floor((at - first) / 7) + 1, -Math.floor((last - 1 - at) / 7) - 1];
  return weekDays.some((one) => one.day === weekDayAt(at) && nth.includes(one.nth));
}

function fromYearDays(yearDays: number[], first: number, length: number): number[] {
  const days = yearDays.map((day) => first + (day > 0 ? day - 1 : length + day));
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The days of these weeks, in order; the last days of a year may be in the first week of the next. */
function daysOfWeeks(weeks: number[], year: number, weekStart: number): Set<number> {
  const days: number[] = [];
  for (const its of [year - 1, year, year + 1]) {
    const first = firstWeek(its, weekStart);
    const count = (firstWeek(its + 1, weekStart) - first) / 7;
    for (const week of weeks.map((one) => (one > 0 ? one : count + 1 + one))) {
      if (week >= 1 && week <= count) for (let day = 0; day < 7; day++) days.push(first + 7 * (week - 1) + day);
    }
  }
  return new Set(days.sort((a, b) => a - b));
}

/** The day on which week 1 begins, the first with four days in the year. */
function firstWeek(year: number, weekStart: number): number {
  const first = dayNumber(year, 0, 1);
  const into = (weekDayAt(first) - weekStart + 7) % 7;
  return into <= 3 ? first - into : first + 7 - into;
}

function allDays(first: number, length: number): number[] {
  return Array.from({ length }, (_, at) => first + at);
}
