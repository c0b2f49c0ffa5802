import { DAY, type Interval } from "./interval.ts";

const BEHIND = 31 * DAY;
const AHEAD = 548 * DAY;

/** The rolling window in which happenings are kept: a month back and eighteen months ahead of `now`. */
export function windowAt(now: number): Interval {
  return { start: now - BEHIND, end: now + AHEAD };
}
