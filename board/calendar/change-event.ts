import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setConfirmed } from "#db/found-facets.ts";
import { newId } from "#db/id.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput, SeriesScope } from "#domain/calendar/event-input.ts";
import { endBefore, fewerBy, keepSkips, normalRecurrence, passedBefore, skip } from "#domain/calendar/series.ts";
import { sameFacets } from "#domain/feed/facets.ts";
import type { Actor } from "#domain/network/network.ts";
import { draftEvent, redraftEvent } from "./draft-event.ts";
import { demandOwnSeries, happeningOf } from "./happening-of.ts";
import { ownEvent } from "./own-event.ts";
import { saveEvent } from "./save-event.ts";

export interface EventChange {
  id: string;
  /** The version that the person saw. */
  version: number;
  input: EventInput;
  /** null means ALL. */
  scope: SeriesScope | null;
  /** Start of the happening (epoch milliseconds) that THIS and FOLLOWING are about. */
  occurrence: number | null;
}

/**
 * Changes an event, or of a series one happening, or one and all that follow; the latter two become an event of their
 * own, which is answered. Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export function changeEvent(board: Board, actor: Actor | null, change: EventChange): Promise<Event> {
  return act(board, actor, async (doing) => {
    const before = await ownEvent(doing, change.id, change.version);
    const { whole, part } = plannedChange(before, change, doing.at);
    const changed = await saveEvent(doing, before, whole, { verb: "change" });
    // What a person says of an imported event's themes, audiences and area outlives the next version of its source.
    if (before.source !== null && !sameFacets(whole, before)) await setConfirmed(doing.tx, before.id, doing.at);
    return part === null ? changed : saveEvent(doing, null, part, { verb: "part" });
  });
}

/** What a change makes of an event, before anything is written. */
export interface PlannedChange {
  /** The event after the change; of a series that is changed in part, what stays as it was. */
  whole: Event;
  /** The happenings that become an event of their own. The log has it right after its series, with the verb "part". */
  part: Event | null;
}

/** Plans a change at an instant (epoch milliseconds), for saving and for showing it beforehand. Throws Invalid. */
export function plannedChange(before: Event, change: EventChange, now: number): PlannedChange {
  const fromTheFirst = change.scope === "FOLLOWING" && (change.occurrence ?? before.start) <= before.start;
  if (!before.recurrence || !change.scope || change.scope === "ALL" || fromTheFirst) {
    return { whole: redraftEvent(before, change.input, now), part: null };
  }
  return plannedPart(before, change, now);
}

function plannedPart(before: Event, { input, scope, occurrence }: EventChange, now: number): PlannedChange {
  demandOwnSeries(before);
  const at = happeningOf(before, occurrence);
  const rest = scope === "THIS" ? skip(before, at) : endBefore(before, at);
  const rule = fewerBy(normalRecurrence(input.recurrence ?? null), passedBefore(before, at), before.recurrence);
  const draft = draftEvent({ ...input, recurrence: scope === "THIS" ? null : rule }, now);
  const recurrence = keepSkips(draft.recurrence, before, draft.wallStart);
  const part: Event = { ...draft, recurrence, network: before.network, hosts: before.hosts, id: newId() };
  return { whole: { ...rest, version: before.version + 1, changedAt: now }, part };
}
