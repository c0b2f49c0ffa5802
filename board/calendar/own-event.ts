import { eventById } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { ChangedMeanwhile, NotFound, SignInNeeded } from "#domain/refusal.ts";

/**
 * The event that the actor is about to change, as she last saw it.
 * Throws SignInNeeded, NotFound, NotAllowed, and ChangedMeanwhile when `version` is no longer the current one.
 */
export async function ownEvent(
  { tx, actor, at }: { tx: Db; actor: Actor | null; at: number },
  id: string,
  version: number,
): Promise<Event> {
  if (!actor) throw new SignInNeeded();
  const event = await eventById(tx, { actor, now: at }, id);
  if (!event) throw new NotFound();
  demand(actor, "POST", { networks: [event.network] });
  if (event.version !== version) throw new ChangedMeanwhile(id);
  return event;
}
