import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { SeriesScope } from "#domain/calendar/event-input.ts";
import { endBefore, skip } from "#domain/calendar/series.ts";
import type { Actor } from "#domain/network/network.ts";
import { demandOwnSeries, happeningOf } from "./happening-of.ts";
import { ownEvent } from "./own-event.ts";
import { saveEvent } from "./save-event.ts";

export interface EventCancellation {
  id: string;
  version: number;
  /** null means ALL. */
  scope: SeriesScope | null;
  /** Start of the happening (epoch milliseconds) that THIS and FOLLOWING are about. */
  occurrence: number | null;
}

/**
 * Cancels an event, or of a series one happening, or one and all that follow. A cancelled event stays to be seen and
 * raises no overlap any more. Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export function cancelEvent(
  board: Board,
  actor: Actor | null,
  { id, version, scope, occurrence }: EventCancellation,
): Promise<Event> {
  return act(board, actor, async (doing) => {
    const before = await ownEvent(doing, id, version);
    const after = { ...cancelled(before, scope, occurrence), version: version + 1 };
    const sequence = before.source === null ? before.sequence + 1 : before.sequence;
    return saveEvent(doing, before, { ...after, sequence, changedAt: doing.at }, { verb: "cancel" });
  });
}

function cancelled(event: Event, scope: SeriesScope | null, occurrence: number | null): Event {
  if (!event.recurrence || !scope || scope === "ALL") return { ...event, status: "CANCELLED" };
  demandOwnSeries(event);
  const at = happeningOf(event, occurrence);
  if (scope === "FOLLOWING" && at <= event.start) return { ...event, status: "CANCELLED" };
  return scope === "THIS" ? skip(event, at) : endBefore(event, at);
}
