import { tidyReason } from "#domain/network/wish.ts";
import type { Fault } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";
import { DAY, type Interval } from "./interval.ts";
import { dateAtHome, HOME_ZONE, toWall } from "./zone.ts";

/** Which of the month an evening is: 1 to 4, -1 for the last, 0 for each week. */
export const NTHS = [0, 1, 2, 3, 4, -1] as const;
/** 1 is Monday (ISO 8601). */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** An evening that a network keeps for itself again and again, in the time of Amsterdam. */
export interface Evening {
  id: string;
  network: string;
  nth: number;
  weekday: number;
  /** "hh:mm", within one day. */
  from: string;
  to: string;
  /** The last date on which it counts, "yyyy-mm-dd". */
  until: string;
  reason: string | null;
  at: number;
}

/** An evening with the name of whose it is. */
export interface NamedEvening extends Evening {
  called: string;
}

/** What a network says when it keeps an evening. */
export type EveningInput = Pick<Evening, "network" | "nth" | "weekday" | "from" | "to" | "until"> & {
  reason?: string | null | undefined;
};

const LONGEST_REASON = 200;
/** Whoever still wants it says so again. */
const FARTHEST = 366 * DAY;
/** More would be the whole week. */
export const MOST_EVENINGS = 4;

/** Everything that is wrong with an evening as it was given, at an instant (epoch milliseconds). */
export function eveningFaults({ nth, weekday, from, to, until, reason }: EveningInput, now: number): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, key: Fault["key"]) => faults.push({ field, key });
  if (!NTHS.some((one) => one === nth)) fault("nth", "fault.required");
  if (!WEEKDAYS.some((one) => one === weekday)) fault("weekday", "fault.required");
  if (!isTime(from)) fault("from", "fault.required");
  if (!isTime(to)) fault("to", "fault.required");
  else if (to <= from) fault("to", "fault.endBeforeStart");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(Date.parse(until))) fault("until", "fault.day.date");
  else if (until < dateAtHome(now) || until > dateAtHome(now + FARTHEST)) fault("until", "fault.evening.until");
  return [...faults, ...tooLong("reason", tidyReason(reason), LONGEST_REASON)];
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether a time falls in an evening that is kept, by the date and the clock of Amsterdam; touching is not falling in. */
export function isKept({ nth, weekday, from, to, until, at }: Evening, { start, end }: Interval): boolean {
  const [date = "", clock = ""] = toWall(start, HOME_ZONE).split("T");
  if (date > until || date < dateAtHome(at) || weekdayOf(date) !== weekday || !isNth(date, nth)) return false;
  const [begins, ends] = [clock.slice(0, 5), toWall(end, HOME_ZONE)];
  return begins < to && (ends.slice(0, 10) > date || ends.slice(11, 16) > from);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}

function isNth(date: string, nth: number): boolean {
  const day = Number(date.slice(8));
  if (nth === 0) return true;
  if (nth > 0) return Math.ceil(day / 7) === nth;
  return new Date(Date.parse(`${date}T12:00:00Z`) + 7 * DAY).toISOString().slice(0, 7) !== date.slice(0, 7);
}
