import { reflag } from "#board/flag/reflag.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { seenEvents } from "#db/seen.ts";
import type { Tx } from "#db/store.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { overlapsOf, sameEventsOf } from "./meetings.ts";
import { rejoin } from "./rejoin.ts";

/**
 * Computes anew what the board sees of these events: first which posts are one event, then which listings that makes,
 * then which listings compete. A listing that gained or lost a post is looked at again as a whole.
 */
export async function flagEvents(tx: Tx, events: readonly string[], at: number): Promise<void> {
  if (events.length === 0) return;
  for (const event of events) await flagSame(tx, event, at);
  const moved = await rejoin(tx, events);
  for (const event of [...new Set([...events, ...moved])].sort()) await flagOverlaps(tx, event, at);
}

async function flagSame(tx: Tx, event: string, at: number): Promise<void> {
  const seen = (await seenEvents(tx, [event])).get(event);
  const sightings = seen ? await sameEventsOf(tx, seen) : [];
  await reflag(tx, await storedAbout(tx, event, (flag) => flag.kind === "SAME_EVENT"), sightings, at);
}

async function flagOverlaps(tx: Tx, event: string, at: number): Promise<void> {
  const seen = (await seenEvents(tx, [event])).get(event);
  const sightings = seen && seen.joinedTo === null ? await overlapsOf(tx, seen) : [];
  await reflag(tx, await storedAbout(tx, event, (flag) => flag.kind !== "SAME_EVENT"), sightings, at);
}

async function storedAbout(tx: Tx, event: string, wanted: (flag: Flag) => boolean): Promise<Flag[]> {
  const flags = await flagsOfEvents(tx, [event]);
  return flags.filter((flag) => wanted(flag) && flag.core.includes(event));
}
