import { DAY } from "#domain/calendar/interval.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { isSettled, urgencyOf } from "#domain/flag/urgency.ts";
import type { Fault } from "../refusal.ts";
import { tooLong } from "../text-faults.ts";

/** How the municipality looks after a flag. */
export interface Care {
  /** The flag. */
  id: string;
  /** Who looks after it, or null. */
  assignee: string | null;
  /** Until when (instant) nobody needs to; null when it lies on the desk. */
  snoozedUntil: number | null;
}

/** What somebody of the municipality wrote with a flag for her colleagues. Notes come one after the other. */
export interface DeskNote {
  id: string;
  flag: string;
  person: string;
  text: string;
  at: number;
}

const LONGEST_NOTE = 2000;
const LONGEST_SNOOZE = 366 * DAY;

/** Everything that is wrong with a note of the desk. */
export function deskNoteFaults(text: string): Fault[] {
  return text.trim() === "" ? [{ field: "text", key: "fault.required" }] : tooLong("text", text, LONGEST_NOTE);
}

/** Everything that is wrong with an instant until which a flag is put off; null takes it back. */
export function snoozeFaults(until: number | null, now: number): Fault[] {
  const fits = until === null || (until > now && until <= now + LONGEST_SNOOZE);
  return fits ? [] : [{ field: "until", key: "fault.snooze" }];
}

type Seen = Pick<Flag, "band" | "state" | "joined" | "dates" | "events" | "offers">;

/**
 * Whether what became of a flag brings it back to the desk before its time: it asks more than it did, a post came to it,
 * its date moved, or it is open in another way.
 */
export function wakes(before: Seen, now: Seen): boolean {
  if (isSettled(now)) return false;
  const posts = new Set([...before.events, ...before.offers]);
  return (
    urgencyOf(now) > urgencyOf(before) ||
    now.state !== before.state ||
    [...now.events, ...now.offers].some((post) => !posts.has(post)) ||
    isMoved(before.dates, now.dates)
  );
}

/** A series that merely goes on has more dates at its end. */
function isMoved(before: readonly number[], now: readonly number[]): boolean {
  if (now.length === 0) return false;
  const last = before.at(-1) ?? Number.NEGATIVE_INFINITY;
  return !now.some((date) => before.includes(date)) || now.some((date) => date < last && !before.includes(date));
}
