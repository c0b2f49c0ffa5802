import { DAY } from "./interval.ts";

// Days are counted from 1 January 1970, without clock and zone.

/** The weekday of a day, Monday 0 up to Sunday 6; 1 January 1970 was a Thursday. */
export function weekDayAt(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The date of a day; months from January 0. */
export function dateAt(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The day of a date; months from January 0. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes a year below 100 for one of the twentieth century.
  return (Date.UTC(year + 400, month, day) - CENTURIES) / DAY;
}

const CENTURIES = 146_097 * DAY;

/** How many days a month has, from January 0. */
export function monthLength(year: number, month: number): number {
  return month === 1 ? (isLeap(year) ? 29 : 28) : [3, 5, 8, 10].includes(month) ? 30 : 31;
}

/** Whether a year has 366 days. */
export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
