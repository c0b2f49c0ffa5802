import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import { extendedUntil } from "#domain/calendar/hold.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { ownEvent } from "./own-event.ts";
import { saveEvent } from "./save-event.ts";

/**
 * Keeps the date of a hold for two weeks more, once; a hold that has lapsed takes its date again.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, and Invalid when it cannot be extended (any more).
 */
export function extendHold(
  board: Board,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
): Promise<Event> {
  return act(board, actor, async (doing) => {
    const before = await ownEvent(doing, id, version);
    const holdUntil = extendedUntil(before, doing.at);
    const key = before.holdExtended ? "fault.holdExtended" : "fault.cannotExtend";
    if (holdUntil === null) throw new Invalid([{ field: "holdUntil", key }]);
    const next = { version: version + 1, sequence: before.sequence + 1, changedAt: doing.at };
    return saveEvent(doing, before, { ...before, ...next, holdUntil, holdExtended: true }, { verb: "extend hold" });
  });
}
