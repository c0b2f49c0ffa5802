import type { Act } from "#board/act.ts";
import { seenEventsNow } from "#board/seen-now.ts";
import { writeOccurrences } from "#db/occurrences.ts";
import type { Event } from "#domain/calendar/event.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { marksOf } from "#domain/flag/marks.ts";

/** Brings the kept happenings of a stored event up to the present; the event itself stays as it is. */
export async function keepHappenings({ tx, at, touched, matcher }: Act, event: Event): Promise<void> {
  const seen = (await seenEventsNow(tx, matcher, [event.id])).get(event.id);
  if (!seen) return;
  const owner = { event: event.id, recurring: event.recurrence !== null, gist: gistOf(seen), marks: marksOf(seen) };
  await writeOccurrences(tx, owner, happeningsOf(event, at));
  touched.events.add(event.id);
}
