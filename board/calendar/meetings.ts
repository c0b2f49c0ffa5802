import type { Sighting } from "#board/flag/reflag.ts";
import { coreKey, lastAnswers } from "#db/flags.ts";
import type { Db } from "#db/handle.ts";
import { joinedPosts } from "#db/joins.ts";
import { neighboursOf, type SeenPost, seenEvents } from "#db/seen.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { gistOf, mayMatter } from "#domain/flag/gist.ts";
import { isNeighbour, padOf } from "#domain/flag/neighbour.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { sameEvent } from "#domain/flag/same-event.ts";

/** The posts among these, joined or not, that seem to be the same event as this one. */
export async function sameEventsOf(db: Db, seen: SeenEvent, near: readonly string[]): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const other of (await seenEvents(db, near)).values()) {
    const evidence = sameEvent(seen, other);
    const core = [seen.post.id, other.post.id].sort();
    if (evidence.band) sightings.push({ ...evidence, band: evidence.band, core, events: core, offers: [] });
  }
  return sightings;
}

/** The listings among these that compete with this one. Two posts of one event do not, unless a person parted them. */
export async function overlapsOf(db: Db, seen: SeenEvent, near: readonly string[]): Promise<Sighting[]> {
  const others = [...(await seenEvents(db, near)).values()].filter((other) => other.joinedTo === null);
  const same = others.filter((other) => sameEvent(seen, other).band !== null);
  const keyOf = (other: SeenPost) => coreKey("SAME_EVENT", [seen.post.id, other.post.id]);
  const answers = await lastAnswers(db, same.map(keyOf));
  const one = new Set(same.filter((other) => answers.get(keyOf(other)) !== "DIFFERENT").map((other) => other.post.id));
  const rivals = others.filter((other) => !one.has(other.post.id));
  const joined = await joinedPosts(db, [seen.post.id, ...rivals.map((other) => other.post.id)]);
  return rivals.flatMap((other) => rivalry(seen, other, joined));
}

function rivalry(seen: SeenEvent, other: SeenPost, joined: Map<string, string[]>): Sighting[] {
  const evidence = overlap(seen, other);
  if (!evidence.band) return [];
  const core = [seen.post.id, other.post.id].sort();
  const events = core.flatMap((id) => [id, ...(joined.get(id) ?? [])]);
  return [{ ...evidence, band: evidence.band, core, events, offers: [] }];
}

/**
 * The ids of the neighbours in time that may matter at all, in order. `reach` (milliseconds) looks further than the
 * rules do, for a search of other moments; `ignore` is an event that is about to be replaced.
 */
export async function nearby(db: Db, seen: SeenEvent, ignore: string | null = null, reach?: number): Promise<string[]> {
  const gist = gistOf(seen);
  const own = reach ?? padOf(seen.post.recurrence !== null);
  const ids = new Set<string>();
  for (const happening of seen.occurrences) {
    for (const near of await neighboursOf(db, happening, own)) {
      if (near.event === seen.post.id || near.event === ignore || ids.has(near.event)) continue;
      const pad = reach ?? Math.min(own, padOf(near.recurring === 1));
      if (isNeighbour(happening, near, pad) && mayMatter(gist, near.gist)) ids.add(near.event);
    }
  }
  return [...ids].sort();
}
