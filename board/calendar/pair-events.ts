import { setImmediate } from "node:timers/promises";
import { keepPairs, type PairChanges, touch } from "#board/flag/keep-pairs.ts";
import { seenEventsNow } from "#board/seen-now.ts";
import type { Tx } from "#db/handle.ts";
import { listingsAmong } from "#db/joins.ts";
import { pairsOf } from "#db/pairs.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import type { Pair } from "#domain/flag/pair.ts";
import { type Meetings, meet, rivalsOf } from "./meetings.ts";
import { nearby } from "./nearby.ts";
import { rejoin } from "./rejoin.ts";

/**
 * Computes anew what the board sees of these events: first which posts are one event, then which listings that makes,
 * then which listings compete. What changed is told, for the flags that follow from it.
 */
export async function pairEvents(tx: Tx, touched: Posts, changes: PairChanges, now: Present): Promise<void> {
  const events = [...touched.events].sort();
  const known = { ...now, met: new Map<string, Meetings>() };
  for (const event of events) {
    // An import touches hundreds: others get their pages in between. Writers wait, for the transaction goes on.
    await setImmediate();
    const { same } = await meetingsOf(tx, event, known);
    await keepPairs(tx, await pairsOf(tx, [event], "SAME_EVENT"), same, changes);
  }
  const { moved, risen } = await rejoin(tx, events);
  // Who competes with a listing that only gained or lost a post stays the same: what is new is who stands under it.
  const relisted = new Set([...moved, ...touched.listings]);
  for (const pair of await pairsOf(tx, [...relisted].sort(), "SAME_EVENT")) touch(changes, pair);
  const anew = new Set([...events, ...risen]);
  const all = [...new Set([...events, ...relisted])].sort();
  const listings = await listingsAmong(tx, all);
  for (const event of all) {
    await setImmediate();
    const stored = await overlapsOf(tx, event);
    if (relisted.has(event)) for (const pair of stored) touch(changes, pair);
    if (listings.has(event) && !anew.has(event)) continue;
    const rivals = listings.has(event) ? await rivalsOf(tx, event, await meetingsOf(tx, event, known)) : [];
    await keepPairs(tx, stored, rivals, changes);
  }
}

/** The events to compare, and listings that lost a post. */
interface Posts {
  events: ReadonlySet<string>;
  listings: ReadonlySet<string>;
}

async function overlapsOf(tx: Tx, event: string): Promise<Pair[]> {
  return (await pairsOf(tx, [event])).filter(({ scope }) => scope !== "SAME_EVENT");
}

/** The instant at which it all is, and what the board learned by then. */
export interface Present {
  at: number;
  matcher: Matcher;
}

/** With what was compared already. */
interface Known extends Present {
  met: Map<string, Meetings>;
}

/** What an event and its neighbours are to each other, compared once for both rounds. */
async function meetingsOf(tx: Tx, event: string, { met, at, matcher }: Known): Promise<Meetings> {
  const known = met.get(event);
  if (known) return known;
  const seen = (await seenEventsNow(tx, matcher, [event])).get(event);
  const meetings = seen
    ? await meet(tx, seen, await nearby(tx, seen, matcher.model), { now: at, matcher })
    : { same: [], rivals: [] };
  met.set(event, meetings);
  return meetings;
}
