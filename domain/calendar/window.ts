import { DAY, type Interval } from "./interval.ts";

const BEHIND = 31 * DAY;
/** How far ahead happenings are kept. */
export const AHEAD = 548 * DAY;

/** So long (milliseconds) one is told that something is off: followers that come once a month still hear of it. */
export const CANCELLED_FOR = 30 * DAY;

/**
 * The rolling window in which happenings are kept: a month back and eighteen months ahead of the day (UTC) of `now`.
 * It moves by whole days, so that a write by day adds nothing that the night has not brought.
 */
export function windowAt(now: number): Interval {
  const today = Math.floor(now / DAY) * DAY;
  return { start: today - BEHIND, end: today + AHEAD };
}
