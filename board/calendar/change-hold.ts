import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { changeFacts, type FactsChange } from "./change-facts.ts";

/** What a person says of a hold, and what that makes of it; may throw Invalid. */
export interface HoldChange extends FactsChange {
  verb: "confirm hold" | "extend hold";
}

/**
 * Changes nothing of an event but how it holds its date; a hold that has lapsed takes its date again.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, Invalid.
 */
export function changeHold(
  board: Board,
  actor: Actor | null,
  hold: { id: string; version: number },
  change: HoldChange,
): Promise<Event> {
  return act(board, actor, (doing) => changeFacts(doing, hold, change));
}
