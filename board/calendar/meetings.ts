import { answeredWith } from "#board/flag/answered-with.ts";
import { seenEventsNow } from "#board/seen-now.ts";
import type { Db } from "#db/handle.ts";
import { listingsAmong } from "#db/joins.ts";
import { pairsOf } from "#db/pairs.ts";
import { ordered, type SeenEvent } from "#domain/flag/evidence.ts";
import type { Evidence } from "#domain/flag/flag.ts";
import { factsOfEvent, groundsOf } from "#domain/flag/grounds.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import { overlap } from "#domain/flag/overlap.ts";
import { isKept, type Sighting, sighting } from "#domain/flag/pair.ts";
import { sameEvent } from "#domain/flag/same-event.ts";

/** What an event and those around it are to each other, before it is known which posts are listed. */
export interface Meetings {
  /** The posts that seem to be the same event. */
  same: Sighting[];
  /** The posts that are after the same people. */
  rivals: Sighting[];
}

/** Compares an event, stored or not, with each of these posts, once, as they stand at `now` (epoch milliseconds). */
export async function meet(
  db: Db,
  seen: SeenEvent,
  near: readonly string[],
  { now, matcher }: { now: number; matcher: Matcher },
): Promise<Meetings> {
  const meetings: Meetings = { same: [], rivals: [] };
  const answered = await answeredWith(db, seen.post.id);
  const ids = [...new Set([...near, ...answered.keys()])].sort();
  for (const other of (await seenEventsNow(db, matcher, ids, now)).values()) {
    const kept = answered.get(other.post.id) ?? [];
    const same = sameEvent(seen, other, matcher.model.SAME_EVENT);
    if (isKept(same, kept)) meetings.same.push(sightingOf(same, seen, other));
    const rivalry = overlap(seen, other, matcher.model.OVERLAP);
    if (isKept(rivalry, kept)) meetings.rivals.push(sightingOf(rivalry, seen, other));
  }
  return meetings;
}

function sightingOf(evidence: Evidence, one: SeenEvent, other: SeenEvent): Sighting {
  const [a, b] = ordered(one, other);
  const grounds = groundsOf(
    evidence,
    factsOfEvent(a.post, a.reading),
    factsOfEvent(b.post, b.reading),
    a.reading.version,
  );
  return sighting(evidence, [a.post.id, b.post.id], grounds);
}

/** The listings that compete with this one. Two posts of one event do not, unless a person parted them. */
export async function rivalsOf(db: Db, event: string, { same, rivals }: Meetings): Promise<Sighting[]> {
  const other = ({ a, b }: Sighting) => (a === event ? b : a);
  const listings = await listingsAmong(db, rivals.map(other));
  const known = await pairsOf(db, same.length > 0 ? [event] : [], "SAME_EVENT");
  const parted = new Set(known.filter(({ verdict }) => verdict === "DIFFERENT").map(({ core }) => core));
  const twins = new Set(same.filter(({ core }) => !parted.has(core)).map(other));
  return rivals.filter((rival) => listings.has(other(rival)) && !twins.has(other(rival)));
}
