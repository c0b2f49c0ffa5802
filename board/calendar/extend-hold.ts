import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import { extendedUntil } from "#domain/calendar/hold.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { changeHold } from "./change-hold.ts";

/**
 * Keeps the date of a hold for two weeks more, once; a hold that has lapsed takes its date again.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, and Invalid when it cannot be extended (any more).
 */
export function extendHold(board: Board, actor: Actor | null, seen: { id: string; version: number }): Promise<Event> {
  return changeHold(board, actor, seen, { verb: "extend hold", becomes: extended });
}

function extended(hold: Event, now: number): Partial<Event> {
  const holdUntil = extendedUntil(hold, now);
  const key = hold.holdExtended ? "fault.holdExtended" : "fault.cannotExtend";
  if (holdUntil === null) throw new Invalid([{ field: "holdUntil", key }]);
  return { holdUntil, holdExtended: true };
}
