import type { Act } from "#board/act.ts";
import { eventById } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import { demand } from "#domain/permission.ts";
import { ChangedMeanwhile, NotFound } from "#domain/refusal.ts";

/**
 * The event that the actor is about to change, as she last saw it.
 * Throws NotFound, SignInNeeded, NotAllowed, and ChangedMeanwhile when `version` is no longer the current one.
 */
export async function ownEvent({ tx, actor }: Act, id: string, version: number): Promise<Event> {
  const event = await eventById(tx, actor, id);
  if (!event) throw new NotFound();
  demand(actor, "POST", { networks: [event.network] });
  if (event.version !== version) throw new ChangedMeanwhile(id);
  return event;
}
