/** A half-open span of time; instants in epoch milliseconds. */
export interface Interval {
  start: number;
  end: number;
}

/** Two intervals overlap when each starts before the other ends. Touching is not overlapping. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Milliseconds that both intervals share; 0 when they only touch. */
export function sharedTime(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Milliseconds between two intervals; 0 when they touch or overlap. */
export function gap(a: Interval, b: Interval): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The most milliseconds that one happening may last: a leap year, and room for what the clock does. */
export const LONGEST = 367 * DAY;
