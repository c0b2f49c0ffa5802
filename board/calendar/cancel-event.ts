import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { carryOut } from "./carry-out.ts";
import { plannedCancellation, type SeriesPart } from "./plan-change.ts";
import { standingOf } from "./standing.ts";

export interface EventCancellation extends SeriesPart {
  id: string;
  /** The version that the person saw. */
  version: number;
}

/**
 * Cancels an event, or of a series one happening, or one and all that follow; the latter two become an event of their
 * own, which is answered. A cancelled event stays to be seen and raises no overlap any more.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export function cancelEvent(board: Board, actor: Actor | null, cancellation: EventCancellation): Promise<Event> {
  return act(board, actor, async (doing) => {
    const standing = await standingOf(doing, cancellation.id, cancellation.version);
    return carryOut(doing, standing.event, plannedCancellation(standing, cancellation, doing.at), "cancel");
  });
}
