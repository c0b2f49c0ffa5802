import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { carryOut } from "./carry-out.ts";
import { nextVersion } from "./draft-event.ts";
import { plannedWhole } from "./plan-change.ts";
import { opened, standingOf } from "./standing.ts";

/** What a person says of a hold, and what that makes of it at an instant (epoch milliseconds); may throw Invalid. */
export interface HoldChange {
  verb: "confirm hold" | "extend hold";
  becomes: (hold: Event, now: number) => Partial<Event>;
}

/**
 * Changes nothing of an event but how it holds its date; what was changed apart of a series goes along, and a hold that
 * has lapsed takes its date again. Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, Invalid.
 */
export function changeHold(
  board: Board,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
  { verb, becomes }: HoldChange,
): Promise<Event> {
  return act(board, actor, async (doing) => {
    const standing = await standingOf(doing, id, version);
    const { event: before } = standing;
    const next = { ...nextVersion(before, doing.at), recurrence: opened(before.recurrence, standing) };
    const after = { ...before, ...next, ...becomes(before, doing.at) };
    return carryOut(doing, before, plannedWhole(standing, after), verb);
  });
}
