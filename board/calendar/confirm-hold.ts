import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { carryOut } from "./carry-out.ts";
import { nextVersion } from "./draft-event.ts";
import { plannedWhole } from "./plan-change.ts";
import { opened, standingOf } from "./standing.ts";

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
    const standing = await standingOf(doing, id, version);
    const { event: before } = standing;
    const isHold = before.status === "TENTATIVE" && before.source === null;
    if (!isHold) throw new Invalid([{ field: "status", key: "fault.notAHold" }]);
    const next = { ...nextVersion(before, doing.at), recurrence: opened(before.recurrence, standing) };
    const confirmed = { ...before, ...next, status: "CONFIRMED" as const, holdUntil: null };
    return carryOut(doing, before, plannedWhole(standing, confirmed), "confirm hold");
  });
}
