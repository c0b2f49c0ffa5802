import type { Db } from "#db/handle.ts";
import { occurrencesMeeting } from "#db/occurrences.ts";
import { networksWished } from "#db/wishes.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf } from "#domain/flag/gist.ts";
import { type Sieve, sieveOf } from "#domain/flag/marks.ts";
import { mayBeInTheWay, mayMatter } from "#domain/flag/may-matter.ts";
import type { Model } from "#domain/flag/model.ts";
import { isNeighbour, padOf } from "#domain/flag/neighbour.ts";

/** The ids of the neighbours in time that may matter at all, in order; not of `ignore`, which is about to be replaced. */
export async function nearby(db: Db, seen: SeenEvent, model: Model, ignore: string | null = null): Promise<string[]> {
  const wished = await networksWished(db, [seen.post.network, ...seen.post.hosts]);
  const gist = gistOf(seen);
  const own = padOf(seen.post.recurrence !== null);
  const search = { within: own, sieve: sieveOf(seen, model, wished.size > 0), ignore };
  return met(db, seen, search, (happening, near) => {
    const pad = Math.min(own, padOf(near.recurring === 1));
    return isNeighbour(happening, near, pad) && mayMatter(gist, near.gist, [happening, near], model, wished);
  });
}

/** The ids of what another moment, up to so many milliseconds from its own, must be clear of, in order; not of `ignore`. */
export async function inTheWay(
  db: Db,
  seen: SeenEvent,
  model: Model,
  { within, ignore }: { within: number; ignore: string | null },
): Promise<string[]> {
  const wished = await networksWished(db, [seen.post.network, ...seen.post.hosts]);
  const gist = gistOf(seen);
  // A sieve tells of the dates that an event has, not of other moments.
  return met(db, seen, { within, ignore }, (happening, near) => {
    return isNeighbour(happening, near, within) && mayBeInTheWay(gist, near.gist, model, wished);
  });
}

type Near = Awaited<ReturnType<typeof occurrencesMeeting>>[number];

/** The other events of which a happening within so many milliseconds passes. */
async function met(
  db: Db,
  seen: SeenEvent,
  { within, sieve, ignore }: { within: number; sieve?: Sieve; ignore: string | null },
  passes: (happening: Interval, near: Near) => boolean,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const happening of seen.occurrences) {
    for (const near of await occurrencesMeeting(db, happening, within, sieve)) {
      if (near.event === seen.post.id || near.event === ignore || ids.has(near.event)) continue;
      if (passes(happening, near)) ids.add(near.event);
    }
  }
  return [...ids].sort();
}
