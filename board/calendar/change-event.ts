import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { newId } from "#db/id.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { EventInput, SeriesScope } from "#domain/calendar/event-input.ts";
import { endBefore, fewerBy, keepSkips, normalRecurrence, passedBefore, skip } from "#domain/calendar/series.ts";
import type { Actor } from "#domain/network/network.ts";
import { draftEvent, redraftEvent } from "./draft-event.ts";
import { happeningOf } from "./happening-of.ts";
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
    const fromTheFirst = change.scope === "FOLLOWING" && (change.occurrence ?? before.start) <= before.start;
    if (!before.recurrence || !change.scope || change.scope === "ALL" || fromTheFirst) {
      return saveEvent(doing, before, redraftEvent(before, change.input, doing.at), { verb: "change" });
    }
    return changePart(doing, before, change);
  });
}

async function changePart(doing: Act, before: Event, { input, scope, occurrence }: EventChange): Promise<Event> {
  const at = happeningOf(before, occurrence);
  const rest = scope === "THIS" ? skip(before, at) : endBefore(before, at);
  const rule = fewerBy(normalRecurrence(input.recurrence ?? null), passedBefore(before, at), before.recurrence);
  const draft = draftEvent({ ...input, recurrence: scope === "THIS" ? null : rule }, doing.at);
  const recurrence = keepSkips(draft.recurrence, before, draft.wallStart);
  const part: Event = { ...draft, recurrence, network: before.network, hosts: before.hosts, id: newId() };
  await saveEvent(doing, before, { ...rest, version: before.version + 1, changedAt: doing.at }, { verb: "change" });
  return saveEvent(doing, null, part, { verb: "publish" });
}
