import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { ownEvent } from "./own-event.ts";
import { saveEvent } from "./save-event.ts";

/**
 * Says that a hold goes through: everybody sees it from now on, and one that has lapsed takes its date again.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, and Invalid when it is no hold of the board's own.
 */
export function confirmHold(
  board: Board,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
): Promise<Event> {
  return act(board, actor, async (doing) => {
    const before = await ownEvent(doing, id, version);
    const isHold = before.status === "TENTATIVE" && before.source === null;
    if (!isHold) throw new Invalid([{ field: "status", key: "fault.notAHold" }]);
    const next = { version: version + 1, sequence: before.sequence + 1, changedAt: doing.at };
    const confirmed = { ...before, ...next, status: "CONFIRMED" as const, holdUntil: null };
    return saveEvent(doing, before, confirmed, { verb: "confirm hold" });
  });
}
