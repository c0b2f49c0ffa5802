import type { Sighting } from "#board/flag/reflag.ts";
import { seenEventsNow } from "#board/seen-now.ts";
import { coreKey, lastAnswers } from "#db/flags.ts";
import type { Db } from "#db/handle.ts";
import { joinedPosts, listingsAmong } from "#db/joins.ts";
import { occurrencesMeeting } from "#db/occurrences.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { Evidence, FlagBand } from "#domain/flag/flag.ts";
import { gistOf, mayMatter } from "#domain/flag/gist.ts";
import { isNeighbour, padOf, relationOf } from "#domain/flag/neighbour.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { sameEvent } from "#domain/flag/same-event.ts";

/** What an event and those around it are to each other, before it is known which posts are listed. */
export interface Meetings {
  /** The posts that seem to be the same event. */
  same: Sighting[];
  /** The posts that are after the same people. */
  rivals: (Evidence & { band: FlagBand; post: string })[];
}

/** Compares an event, stored or not, with each of these posts, once, as they stand at `now` (epoch milliseconds). */
export async function meet(db: Db, seen: SeenEvent, near: readonly string[], now: number): Promise<Meetings> {
  const meetings: Meetings = { same: [], rivals: [] };
  for (const other of (await seenEventsNow(db, near, now)).values()) {
    const core = [seen.post.id, other.post.id].sort();
    const same = sameEvent(seen, other);
    if (same.band) meetings.same.push({ ...same, band: same.band, core, events: core, offers: [] });
    const rivalry = overlap(seen, other);
    if (rivalry.band) meetings.rivals.push({ ...rivalry, band: rivalry.band, post: other.post.id });
  }
  return meetings;
}

/** The listings that compete with this one. Two posts of one event do not, unless a person parted them. */
export async function rivalsOf(db: Db, event: string, { same, rivals }: Meetings): Promise<Sighting[]> {
  const ids = rivals.map(({ post }) => post);
  const listings = await listingsAmong(db, ids);
  const joined = await joinedPosts(db, [event, ...ids]);
  const answers = await lastAnswers(
    db,
    same.map(({ core }) => coreKey("SAME_EVENT", core)),
  );
  const one = same.filter(({ core }) => answers.get(coreKey("SAME_EVENT", core)) !== "DIFFERENT");
  const twins = new Set(one.flatMap(({ core }) => core));
  return rivals
    .filter(({ post }) => listings.has(post) && !twins.has(post))
    .map(({ post, ...evidence }) => {
      const core = [event, post].sort();
      return { ...evidence, core, events: core.flatMap((id) => [id, ...(joined.get(id) ?? [])]), offers: [] };
    });
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
    for (const near of await occurrencesMeeting(db, happening, own)) {
      if (near.event === seen.post.id || near.event === ignore || ids.has(near.event)) continue;
      const pad = reach ?? Math.min(own, padOf(near.recurring === 1));
      if (!isNeighbour(happening, near, pad)) continue;
      const relation = reach ? "OVERLAP" : (relationOf(happening, near) ?? "NEAR");
      if (mayMatter(gist, near.gist, relation)) ids.add(near.event);
    }
  }
  return [...ids].sort();
}
