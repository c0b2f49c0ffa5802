import { dateAt, dayNumber, weekDayAt } from "./day-number.ts";
import { DAY, type Interval } from "./interval.ts";
import { HOME_ZONE, toInstant, wallValueAt } from "./zone.ts";

/** A week on the board, from Monday midnight to the next; its length differs by an hour when the clock changes. */
export interface Week extends Interval {
  /** Its Monday, "2026-12-07". */
  date: string;
  /** Its number in the year (ISO 8601). */
  number: number;
}

/** So many weeks, the first being that of an instant (epoch milliseconds). */
export function weeksFrom(instant: number, count: number): Week[] {
  const day = Math.floor(wallValueAt(instant, HOME_ZONE) / DAY);
  const monday = day - weekDayAt(day);
  return Array.from({ length: count }, (_, at) => weekOf(monday + 7 * at));
}

function weekOf(monday: number): Week {
  const [date, next] = [dateText(monday), dateText(monday + 7)];
  return { date, number: numberOf(monday), start: toInstant(date, HOME_ZONE), end: toInstant(next, HOME_ZONE) };
}

/** A week is of the year that has its Thursday. */
function numberOf(monday: number): number {
  const thursday = monday + 3;
  return Math.floor((thursday - dayNumber(dateAt(thursday).year, 0, 1)) / 7) + 1;
}

function dateText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
