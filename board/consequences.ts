import type { Tx } from "#db/handle.ts";
import { pairsByCores } from "#db/pairs.ts";
import { pairEvents } from "./calendar/pair-events.ts";
import { pairOffers } from "./catalogue/pair-offers.ts";
import { keepPairs, noChanges } from "./flag/keep-pairs.ts";
import { regroup } from "./flag/regroup.ts";

/** What a write touched: posts, listings that lost a post, and pairs on which somebody answered, by key. */
export interface Touched {
  events: Set<string>;
  listings: Set<string>;
  offers: Set<string>;
  pairs: Set<string>;
}

/** What follows from a write, in the order in which one thing follows from another. */
export async function follow(tx: Tx, touched: Touched, at: number): Promise<void> {
  const changes = noChanges();
  const answered = await pairsByCores(tx, [...touched.pairs]);
  await keepPairs(tx, answered, answered, changes);
  await pairEvents(tx, touched, changes, at);
  await pairOffers(tx, [...touched.offers].sort(), changes);
  await regroup(tx, changes, at);
}
