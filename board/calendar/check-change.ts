import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import type { Actor } from "#domain/network/network.ts";
import { type EventChange, plannedChange } from "./change-event.ts";
import { ownEvent } from "./own-event.ts";

/** How much a change would touch: the happenings to come, within the window that the board keeps. */
export interface ChangeCheck {
  /** How many happenings change or go. */
  changed: number;
  /** Starts of the first and the last of them (epoch milliseconds); null when there are none. */
  first: number | null;
  last: number | null;
  /** How many there are instead, afterwards. */
  becomes: number;
}

/**
 * Counts what a change would do and stores nothing; it plans as the saving does.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export async function checkChange(board: Board, actor: Actor | null, change: EventChange): Promise<ChangeCheck> {
  const now = board.now();
  const before = await ownEvent({ tx: board.store.read, actor }, change.id, change.version);
  const { whole, part } = plannedChange(before, change, now);
  const stays = new Set(part === null ? [] : startsOf(whole, now));
  const gone = startsOf(before, now).filter((start) => !stays.has(start));
  const becomes = startsOf(part ?? whole, now).length;
  return { changed: gone.length, first: gone[0] ?? null, last: gone.at(-1) ?? null, becomes };
}

function startsOf(event: Event, now: number): number[] {
  return happeningsOf(event, now)
    .filter(({ end }) => end > now)
    .map(({ start }) => start);
}
