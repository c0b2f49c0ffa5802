import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { askHosts } from "./ask-hosts.ts";
import { carryOut } from "./carry-out.ts";
import { plannedChange, type SeriesPart } from "./plan-change.ts";
import { standingOf } from "./standing.ts";

export interface EventChange extends SeriesPart {
  id: string;
  /** The version that the person saw. */
  version: number;
  input: EventInput;
}

/**
 * Changes an event, or of a series one happening, or one and all that follow; the latter two become an event of their
 * own, which is answered. What was changed apart before goes along with its series.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export async function changeEvent(board: Board, actor: Actor | null, change: EventChange): Promise<Event> {
  return act(board, actor, async (doing) => {
    const standing = await standingOf(doing, change.id, change.version);
    const { event: before } = standing;
    const plan = plannedChange(standing, change, change.input, doing.at);
    return askHosts(doing, await carryOut(doing, before, plan, "change"), change.input.coHosts);
  });
}
