import type { Change } from "#db/changes.ts";
import type { Tx } from "#db/handle.ts";
import { pairsByCores, pairsOfFlags } from "#db/pairs.ts";
import { learntAs } from "#domain/flag/model.ts";
import type { Actor } from "#domain/network/network.ts";
import { keepPromises } from "./alignment/keep-promises.ts";
import { pairEvents } from "./calendar/pair-events.ts";
import { pairOffers } from "./catalogue/pair-offers.ts";
import { keepPairs, noChanges, touch } from "./flag/keep-pairs.ts";
import { regroup } from "./flag/regroup.ts";
import { learn } from "./learning/learn.ts";
import { matcherNow } from "./learning/matcher-now.ts";
import { tellClashes } from "./notice/tell-clashes.ts";

/** What a write touched: posts, listings that lost a post, pairs of which the answers changed, by key. */
export interface Touched {
  events: Set<string>;
  listings: Set<string>;
  offers: Set<string>;
  pairs: Set<string>;
  /** Answers that were given, from which the board learns. */
  answers: Set<string>;
  /** Flags that a talk began or ended about. */
  flags: Set<string>;
  /** What people were told. */
  notices: Set<string>;
  /** What the log says of it. */
  written: Change[];
}

/** A write, by whom (null: by the board itself) and at which instant. */
interface Written {
  tx: Tx;
  touched: Touched;
  actor: Actor | null;
  at: number;
  log(change: Change): Promise<void>;
}

/** What follows from a write, in the order in which one thing follows from another. */
export async function follow({ tx, touched, actor, at, log }: Written): Promise<void> {
  const changes = noChanges();
  const answered = await pairsByCores(tx, [...touched.pairs]);
  await keepPairs(tx, answered, answered, changes);
  const [answer] = touched.answers;
  if (answer !== undefined)
    await learn(tx, new Set(answered.map(({ kind }) => learntAs(kind))), { answer, undoes: null, at });
  const matcher = await matcherNow(tx);
  await pairEvents(tx, touched, changes, { at, matcher });
  await pairOffers(tx, [...touched.offers].sort(), changes, matcher);
  const reopened = await keepPromises({ tx, at, log }, [...touched.events, ...touched.offers]);
  const talked = [...touched.flags, ...reopened.flatMap(({ flags }) => flags)];
  for (const pair of await pairsOfFlags(tx, talked)) touch(changes, pair);
  for (const flag of talked) changes.flags.add(flag);
  const seen = await regroup(tx, changes, { written: touched.written, at });
  await tellClashes({ tx, touched, actor, at }, seen);
}
