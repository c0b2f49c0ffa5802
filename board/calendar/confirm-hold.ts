import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { changeHold } from "./change-hold.ts";

/**
 * Says that a hold goes through: everybody sees it from now on, and one that has lapsed takes its date again.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, and Invalid when it is no hold of the board's own.
 */
export function confirmHold(board: Board, actor: Actor | null, seen: { id: string; version: number }): Promise<Event> {
  return changeHold(board, actor, seen, { verb: "confirm hold", becomes: confirmed });
}

function confirmed({ status, source }: Event): Partial<Event> {
  if (status !== "TENTATIVE" || source !== null) throw new Invalid([{ field: "status", key: "fault.notAHold" }]);
  return { status: "CONFIRMED", holdUntil: null };
}
