import type { Event } from "./event.ts";
import type { Interval } from "./interval.ts";
import { expand } from "./recurrence.ts";
import { windowAt } from "./window.ts";

/**
 * The happenings of an event that the board keeps at an instant (epoch milliseconds): of a series those within the
 * rolling window; of a single event also one beyond, for it will not come closer by itself; of a lapsed hold none.
 */
export function happeningsOf(event: Event, now: number): Interval[] {
  if (isLapsed(event, now)) return [];
  if (event.recurrence === null && event.start > now) return [{ start: event.start, end: event.end }];
  return expand(event, windowAt(now));
}

/** Whether a hold has let go of its date: it counts in no check and no flag until it is given a new day or confirmed. */
export function isLapsed({ status, holdUntil }: Pick<Event, "status" | "holdUntil">, now: number): boolean {
  return status === "TENTATIVE" && holdUntil !== null && holdUntil <= now;
}
