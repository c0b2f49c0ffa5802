import { setImmediate } from "node:timers/promises";
import { reflag, type Sighting } from "#board/flag/reflag.ts";
import { seenEventsNow } from "#board/seen-now.ts";
import { flagsOfEvents } from "#db/flags.ts";
import type { Tx } from "#db/handle.ts";
import { joinedPosts, listingsAmong } from "#db/joins.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { type Meetings, meet, nearby, rivalsOf } from "./meetings.ts";
import { rejoin } from "./rejoin.ts";

/**
 * Computes anew what the board sees of these events: first which posts are one event, then which listings that makes,
 * then which listings compete.
 */
export async function flagEvents(tx: Tx, events: readonly string[], at: number): Promise<void> {
  if (events.length === 0) return;
  const met = new Map<string, Meetings>();
  for (const event of events) {
    // An import touches hundreds: others get their pages in between. Writers wait, for the transaction goes on.
    await setImmediate();
    const { same } = await meetingsOf(tx, event, { met, at });
    await reflag(tx, await storedAbout(tx, event, (flag) => flag.kind === "SAME_EVENT"), same, at);
  }
  const { moved, risen } = await rejoin(tx, events);
  const all = [...new Set([...events, ...moved])].sort();
  const listings = await listingsAmong(tx, all);
  const anew = new Set([...events, ...risen]);
  for (const event of all) {
    await setImmediate();
    const stored = await storedAbout(tx, event, (flag) => flag.kind !== "SAME_EVENT");
    const competing = () => (anew.has(event) ? rivalsAnew(tx, event, { met, at }) : withPosts(tx, stored));
    await reflag(tx, stored, listings.has(event) ? await competing() : [], at);
  }
}

async function rivalsAnew(tx: Tx, event: string, known: Known): Promise<Sighting[]> {
  return rivalsOf(tx, event, await meetingsOf(tx, event, known));
}

/** A listing that only gained or lost a post has the rivals that it had: what is new is who stands under it. */
async function withPosts(tx: Tx, stored: readonly Flag[]): Promise<Sighting[]> {
  const seen = stored.filter(({ state }) => state !== "STALE");
  const joined = await joinedPosts(tx, [...new Set(seen.flatMap(({ core }) => core))]);
  return seen.map((flag) => ({ ...flag, events: flag.core.flatMap((id) => [id, ...(joined.get(id) ?? [])]) }));
}

/** What was compared already, and the instant at which it all is. */
interface Known {
  met: Map<string, Meetings>;
  at: number;
}

/** What an event and its neighbours are to each other, compared once for both rounds. */
async function meetingsOf(tx: Tx, event: string, { met, at }: Known): Promise<Meetings> {
  const known = met.get(event);
  if (known) return known;
  const seen = (await seenEventsNow(tx, [event])).get(event);
  const meetings = seen ? await meet(tx, seen, await nearby(tx, seen), at) : { same: [], rivals: [] };
  met.set(event, meetings);
  return meetings;
}

async function storedAbout(tx: Tx, event: string, wanted: (flag: Flag) => boolean): Promise<Flag[]> {
  const flags = await flagsOfEvents(tx, [event]);
  return flags.filter((flag) => wanted(flag) && flag.core.includes(event));
}
