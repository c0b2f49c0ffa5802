import { reflag } from "#board/flag/reflag.ts";
import { flagsOfEvents } from "#db/flags.ts";
import type { Tx } from "#db/handle.ts";
import { type SeenPost, seenEvents } from "#db/seen.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { nearby, overlapsOf, sameEventsOf } from "./meetings.ts";
import { rejoin } from "./rejoin.ts";

/**
 * Computes anew what the board sees of these events: first which posts are one event, then which listings that makes,
 * then which listings compete. A listing that gained or lost a post is looked at again as a whole.
 */
export async function flagEvents(tx: Tx, events: readonly string[], at: number): Promise<void> {
  if (events.length === 0) return;
  const near = new Map<string, string[]>();
  for (const event of events) await flagSame(tx, event, near, at);
  const moved = await rejoin(tx, events);
  for (const event of [...new Set([...events, ...moved])].sort()) await flagOverlaps(tx, event, near, at);
}

/** By event, the neighbours found once: the search among a year's happenings is the dear part. */
type Near = Map<string, string[]>;

async function flagSame(tx: Tx, event: string, near: Near, at: number): Promise<void> {
  const seen = (await seenEvents(tx, [event])).get(event);
  const sightings = seen ? await sameEventsOf(tx, seen, await nearTo(tx, seen, near)) : [];
  await reflag(tx, await storedAbout(tx, event, (flag) => flag.kind === "SAME_EVENT"), sightings, at);
}

async function flagOverlaps(tx: Tx, event: string, near: Near, at: number): Promise<void> {
  const seen = (await seenEvents(tx, [event])).get(event);
  const listed = seen && seen.joinedTo === null;
  const sightings = listed ? await overlapsOf(tx, seen, await nearTo(tx, seen, near)) : [];
  await reflag(tx, await storedAbout(tx, event, (flag) => flag.kind !== "SAME_EVENT"), sightings, at);
}

async function nearTo(tx: Tx, seen: SeenPost, near: Near): Promise<string[]> {
  const known = near.get(seen.post.id) ?? (await nearby(tx, seen));
  near.set(seen.post.id, known);
  return known;
}

async function storedAbout(tx: Tx, event: string, wanted: (flag: Flag) => boolean): Promise<Flag[]> {
  const flags = await flagsOfEvents(tx, [event]);
  return flags.filter((flag) => wanted(flag) && flag.core.includes(event));
}
