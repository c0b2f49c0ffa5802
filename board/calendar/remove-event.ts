import type { Act } from "#board/act.ts";
import { removeEvents } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";

/** Takes an event off the board; the log keeps it, so that it can come back. */
export async function removeEvent(doing: Act, event: Event, verb: string): Promise<void> {
  // The listing that it stood under is one post less.
  if (event.joinedTo !== null) doing.touched.listings.add(event.joinedTo);
  await removeEvents(doing.tx, [event.id], doing.at);
  await doing.log({ verb, noun: "event", item: event.id, before: event, after: null });
  doing.touched.events.add(event.id);
}
