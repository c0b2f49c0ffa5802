import { DAY } from "#domain/calendar/interval.ts";
import { FLAG_BANDS, type Flag } from "./flag.ts";

/** States in which nobody has to do anything any more. */
const SETTLED = new Set<Flag["state"]>(["AGREED", "KEPT", "NOT_A_PROBLEM", "STALE"]);

/** Whether people have said what they want of a flag, or it is no longer seen. */
export function isSettled({ state }: Pick<Flag, "state">): boolean {
  return SETTLED.has(state);
}

/** Whether a flag asks nothing of anybody: it is settled, or the board shows its posts as one without having been asked. */
export function isCalm(flag: Pick<Flag, "state" | "joined">): boolean {
  return isSettled(flag) || flag.joined;
}

/** How much a flag asks of people, from 3 for a clash down to 1, and 0 when it asks nothing. */
export function urgencyOf(flag: Pick<Flag, "band" | "state" | "joined">): number {
  return isCalm(flag) ? 0 : FLAG_BANDS.length - FLAG_BANDS.indexOf(flag.band);
}

/** What is so near (milliseconds) comes first of its band, and what is within the next time span second. */
export const NEAR = [7 * DAY, 31 * DAY] as const;

/**
 * How near a flag is in time: 0 within a week, 1 within a month, 2 later, 3 when it is over. What has no date, as offers,
 * is of the month; a series that is going on is of this week.
 */
export function nearnessOf({ dates }: Pick<Flag, "dates">, now: number): number {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return 1;
  if (last < now) return 3;
  const level = NEAR.findIndex((span) => first < now + span);
  return level < 0 ? NEAR.length : level;
}
