import type { Act } from "#board/act.ts";
import { addEvent, replaceEvent } from "#db/events.ts";
import { writeOccurrences } from "#db/occurrences.ts";
import { placeNamed } from "#db/places.ts";
import { indexPost } from "#db/search.ts";
import type { Event } from "#domain/calendar/event.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { readEvent, wordsFound } from "#domain/likeness/reading.ts";

/** How a write is called in the log, and the import that brought it. */
export interface Occasion {
  verb: string;
  import?: string;
  /** Of the imported item; not given: as it was. */
  fingerprint?: string | null | undefined;
  /** What an import writes over beside the post, its fingerprint first, so that undoing it can bring it back. */
  was?: { fingerprint: string } | undefined;
}

/** Writes an event with everything that is kept beside it: happenings, reading, full text, log. */
export async function saveEvent(act: Act, before: Event | null, draft: Event, occasion: Occasion): Promise<Event> {
  const event = { ...draft, placeId: draft.place ? await placeNamed(act.tx, draft.place) : null };
  const seen = seenFrom(event, act.at);
  const trace = {
    reading: JSON.stringify(seen.reading),
    fingerprint: occasion.fingerprint,
  };
  await (before ? replaceEvent : addEvent)(act.tx, event, trace);
  const owner = { event: event.id, recurring: event.recurrence !== null, gist: gistOf(seen) };
  await writeOccurrences(act.tx, owner, seen.occurrences);
  await indexPost(act.tx, event.id, [event.title, event.description, event.place, wordsFound(seen.reading)].join("\n"));
  const { verb, import: brought, was } = occasion;
  await act.log({ verb, noun: "event", item: event.id, before: withTrace(before, was), after: event, import: brought });
  act.touched.events.add(event.id);
  return event;
}

/** A post as the log keeps it, with the fingerprint that it had and what else stood beside it. */
export function withTrace<Post>(before: Post | null, was: { fingerprint: string } | undefined) {
  return before === null || was === undefined ? before : { ...before, ...was };
}

/** An event as the matcher sees it, before or after it is stored. */
export function seenFrom(event: Event, now: number): SeenEvent {
  return { post: event, reading: readEvent(event), occurrences: happeningsOf(event, now) };
}
