import type { Event } from "./event.ts";
import { DAY } from "./interval.ts";

/** So long a hold keeps its date when nothing was said, and so much longer when it is extended. */
const EXTENSION = 14 * DAY;

/** Until when (epoch milliseconds) a hold of which nobody said an end keeps its date: two weeks, or until it begins. */
export function heldUntil(start: number, now: number): number {
  return Math.min(now + EXTENSION, Math.max(start, now));
}

type Hold = Pick<Event, "status" | "holdUntil" | "holdExtended" | "start" | "source">;

/**
 * Until when (epoch milliseconds) a hold would keep its date if it were extended at `now`: two weeks more, counted from
 * now when it has lapsed, but never beyond its start. Null when it cannot be: what has no end, or came from a source,
 * or was extended before, or begins too soon.
 */
export function extendedUntil({ status, holdUntil, holdExtended, start, source }: Hold, now: number): number | null {
  if (status !== "TENTATIVE" || holdUntil === null || holdExtended || source !== null) return null;
  const until = Math.min(Math.max(holdUntil, now) + EXTENSION, start);
  return until > Math.max(holdUntil, now) ? until : null;
}

/**
 * Whether a change keeps the date of a hold for longer than it was; a hold without an end is longer than any. To make a
 * hold of what was certain or off counts as well, or confirming it in between would keep a date for ever.
 */
export function isExtension(before: Hold, after: Pick<Hold, "status" | "holdUntil">): boolean {
  if (after.status !== "TENTATIVE") return false;
  if (before.status !== "TENTATIVE") return true;
  return before.holdUntil !== null && (after.holdUntil === null || after.holdUntil > before.holdUntil);
}
