import type { Board } from "#board/board.ts";
import { declaredAround } from "#board/calendar/declared-around.ts";
import { daysAround, freeMoments } from "#board/calendar/free-moments.ts";
import { seenFrom } from "#board/calendar/save-event.ts";
import { matcherNow } from "#board/learning/matcher-now.ts";
import { standingEvents } from "#db/events.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import type { Slot } from "#domain/flag/free-slot.ts";

/** Free moments for an event of an alignment, of a series for its happening with this start; none of what is no event of it. */
export async function momentsFor(
  board: Board,
  { events }: Pick<Alignment, "events">,
  { event: id, happening }: { event: string; happening: number | null },
): Promise<Slot[]> {
  const db = board.store.read;
  const [event] = events.includes(id) ? await standingEvents(db, [id]) : [];
  if (!event) return [];
  const matcher = await matcherNow(db);
  const start = happening ?? event.start;
  const one = { ...event, recurrence: null, start, end: start + event.end - event.start };
  const seen = seenFrom(one, board.now(), matcher.lexicon, await declaredAround(db, event, board.now()));
  return freeMoments(db, seen, { ignore: id, now: board.now(), matcher, days: await daysAround(db, start) });
}
