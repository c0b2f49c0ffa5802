import type { Act } from "#board/act.ts";
import type { Db } from "#db/handle.ts";
import { replacementsOf } from "#db/series.ts";
import type { Event } from "#domain/calendar/event.ts";
import { unskip } from "#domain/calendar/replacement.ts";
import { ownEvent } from "./own-event.ts";

/** An event that somebody is about to change, with its happenings that were changed apart if it is a series of ours. */
export interface Standing {
  event: Event;
  replacements: readonly Event[];
}

/** As `ownEvent`, with what depends on it; an imported series is changed at its source. Throws what `ownEvent` throws. */
export async function standingOf(
  { tx, actor, at }: Pick<Act, "actor" | "at"> & { tx: Db },
  id: string,
  version: number,
): Promise<Standing> {
  const event = await ownEvent({ tx, actor, at }, id, version);
  const replacements = event.source === null ? await replacementsOf(tx, { actor, now: at }, event) : [];
  return { event, replacements };
}

/** A recurrence of the event that no longer skips what was changed apart. */
export function opened(recurrence: string | null, { event, replacements }: Standing): string | null {
  return unskip(recurrence, event.timeZone, new Set(replacements.map(({ recurrenceId }) => recurrenceId ?? "")));
}
