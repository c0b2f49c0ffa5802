import type { Act } from "#board/act.ts";
import { addEvent, replaceEvent, setEventReading } from "#db/events.ts";
import type { Db, Tx } from "#db/handle.ts";
import { namesOfNetworks } from "#db/networks.ts";
import { setGist, writeOccurrences } from "#db/occurrences.ts";
import { placeNamed } from "#db/places.ts";
import { indexPost } from "#db/search.ts";
import type { Event } from "#domain/calendar/event.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import type { EventTraits, SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { marksOf } from "#domain/flag/marks.ts";
import type { Lexicon } from "#domain/likeness/lexicon.ts";
import { readEvent } from "#domain/likeness/read-post.ts";
import { type Reading, wordsFound } from "#domain/likeness/reading.ts";

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
  const seen = seenFrom(event, act.at, act.matcher.lexicon, { called: await hostNames(act.tx, event) });
  const { reading } = seen;
  await (before ? replaceEvent : addEvent)(act.tx, event, { reading, fingerprint: occasion.fingerprint });
  const owner = { event: event.id, recurring: event.recurrence !== null, gist: gistOf(seen), marks: marksOf(seen) };
  await writeOccurrences(act.tx, owner, seen.occurrences);
  await indexEvent(act.tx, event, reading);
  const { verb, import: brought, was } = occasion;
  await act.log({ verb, noun: "event", item: event.id, before: withTrace(before, was), after: event, import: brought });
  act.touched.events.add(event.id);
  return event;
}

/** Reads a stored event anew and keeps what the matcher makes of it now; the event itself stays as it is. */
export async function rereadEvent({ tx, matcher }: Act, event: Event): Promise<void> {
  const reading = readEvent(event, matcher.lexicon);
  await setEventReading(tx, event.id, reading);
  const seen = { post: { ...event, called: await hostNames(tx, event) }, reading };
  await setGist(tx, event.id, gistOf(seen), marksOf(seen));
  await indexEvent(tx, event, reading);
}

async function indexEvent(tx: Tx, { id, title, description, place }: Event, reading: Reading): Promise<void> {
  await indexPost(tx, id, [title, description, place, wordsFound(reading)].join("\n"));
}

/** A post as the log keeps it, with the fingerprint that it had and what else stood beside it. */
export function withTrace<Post>(before: Post | null, was: { fingerprint: string } | undefined) {
  return before === null || was === undefined ? before : { ...before, ...was };
}

/** An event as the matcher sees it, before or after it is stored, with what is known of its hosts. */
export function seenFrom(
  event: Event,
  now: number,
  lexicon: Lexicon,
  hosts: Pick<EventTraits, "called" | "keepsClearOf" | "keptByOthers"> = {},
): SeenEvent {
  const post = { ...event, ...hosts };
  return { post, reading: readEvent(event, lexicon), occurrences: happeningsOf(event, now) };
}

/** The names of the networks that host an event: another post may name them. */
export async function hostNames(db: Db, { network, hosts }: Event): Promise<string[]> {
  return await namesOfNetworks(db, [network, ...hosts]);
}
