import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import { extendedUntil } from "#domain/calendar/hold.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { carryOut } from "./carry-out.ts";
import { nextVersion } from "./draft-event.ts";
import { plannedWhole } from "./plan-change.ts";
import { opened, standingOf } from "./standing.ts";

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
    const standing = await standingOf(doing, id, version);
    const { event: before } = standing;
    const holdUntil = extendedUntil(before, doing.at);
    const key = before.holdExtended ? "fault.holdExtended" : "fault.cannotExtend";
    if (holdUntil === null) throw new Invalid([{ field: "holdUntil", key }]);
    const next = { ...nextVersion(before, doing.at), recurrence: opened(before.recurrence, standing) };
    const longer = { ...before, ...next, holdUntil, holdExtended: true };
    return carryOut(doing, before, plannedWhole(standing, longer), "extend hold");
  });
}
