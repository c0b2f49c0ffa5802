import { DAY } from "#domain/calendar/interval.ts";
import { FLAG_BANDS, type Flag } from "./flag.ts";
import { isCalm, nearnessOf, urgencyOf } from "./urgency.ts";

/** A flag as a write left it, and as it was before; undefined where there was none. */
export interface Seen {
  before: Flag | undefined;
  now: Flag;
}

const OVER = 3;
const HOUR = DAY / 24;

/**
 * Whether a clash is news at an instant: nobody said anything of it, it is still to come, and it was none before, or one
 * more post came to it. What was told already (`toldAt`) is told again only when it had been settled or gone in between,
 * and not within a day; of who came to it within the hour the mail of the week tells.
 */
export function isNewClash({ before, now }: Seen, toldAt: number | null, at: number): boolean {
  if (!isClash(now) || now.state !== "NEW" || nearnessOf(now, at) === OVER) return false;
  if (before && isClash(before)) return hasNewcomer(before, now) && (toldAt === null || at - toldAt >= HOUR);
  if (toldAt === null) return true;
  return (before === undefined || isCalm(before)) && at - toldAt >= DAY;
}

function hasNewcomer(before: Flag, now: Flag): boolean {
  const known = new Set([...before.events, ...before.offers]);
  return [...now.events, ...now.offers].some((post) => !known.has(post));
}

function isClash(flag: Flag): boolean {
  return urgencyOf(flag) === FLAG_BANDS.length;
}

/** Those that come first in time, and of those the surest, first. */
export function nearestFirst(flags: readonly Flag[], at: number): Flag[] {
  return flags.toSorted((a, b) => nearnessOf(a, at) - nearnessOf(b, at) || b.score - a.score || (a.id < b.id ? -1 : 1));
}
