import { DAY } from "./interval.ts";
import { dateAtHome, toWall, wallValue } from "./zone.ts";

/** The evening that most meetings of the networks take. */
const EVENING = { start: "19:00", end: "21:00" };

/** The moments, in the order in which a form offers them. */
export const QUICK_MOMENTS = ["NEXT_TUESDAY", "NEXT_THURSDAY", "IN_TWO_WEEKS"] as const;
/** One of them; its label is a sentence of the catalogue. */
export type QuickMomentName = (typeof QUICK_MOMENTS)[number];

/** A moment that a form offers for one tap: a local date ("2026-12-01") and local clock times ("19:00"). */
export interface QuickMoment {
  name: QuickMomentName;
  date: string;
  start: string;
  end: string;
}

/**
 * The moments that most people are about to type, seen from `now` (epoch milliseconds): the first Tuesday and the
 * first Thursday after today and today's weekday in two weeks, each from seven to nine in the evening, local time.
 */
export function quickMoments(now: number, timeZone: string): QuickMoment[] {
  const today = wallValue(toWall(now, timeZone).slice(0, 10)) ?? now;
  const day = new Date(today).getUTCDay();
  const ahead = { NEXT_TUESDAY: daysUntil(day, 2), NEXT_THURSDAY: daysUntil(day, 4), IN_TWO_WEEKS: 14 };
  return QUICK_MOMENTS.map((name) => {
    const date = new Date(today + ahead[name] * DAY).toISOString().slice(0, 10);
    return { name, date, ...EVENING };
  });
}

/**
 * The evening with which one begins in a week where nothing is planned yet: the Tuesday after its Monday ("2026-12-07"), or
 * else the first day after today (`now` in epoch milliseconds). Null when the week is over.
 */
export function eveningOf(monday: string, now: number): Omit<QuickMoment, "name"> | null {
  const [first, today] = [monday, dateAtHome(now)].map((date) => Date.parse(date)) as [number, number];
  const day = Math.max(first, today) + DAY;
  return day < first + 7 * DAY ? { date: new Date(day).toISOString().slice(0, 10), ...EVENING } : null;
}

/** From 1 to 7: the same weekday is the one of next week. */
function daysUntil(from: number, to: number): number {
  return ((to - from + 6) % 7) + 1;
}
