import { sql } from "kysely";
import { confirmedSince, type Funded, fundingHorizon, silentBefore } from "#domain/catalogue/freshness.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { Network } from "#domain/network/network.ts";
import { standing } from "./catalogue.ts";
import type { Db } from "./handle.ts";
import { selectNetworks, toNetwork } from "./networks.ts";
import { selectOffers, toOffer } from "./offers.ts";
import { isAmong } from "./sqlite/json.ts";

// What may not be true any more; by the rules of domain/catalogue/freshness.

/** The offers of each of these networks that it has not confirmed for long, the oldest first, at most so many of each. */
export async function unconfirmedOffers(db: Db, now: number, networks: readonly string[], most = 50): Promise<Offer[]> {
  const oldest = standing(db)
    .select(["offer.id", placeWithin.as("place")])
    .where(isAmong("offer.network", networks))
    .where("offer.status", "=", "OFFERED")
    .where("offer.confirmed_at", "<", confirmedSince(now));
  const rows = await selectOffers(db)
    .where("offer.id", "in", db.selectFrom(oldest.as("oldest")).select("id").where("place", "<=", most))
    .orderBy("offer.confirmed_at")
    .orderBy("offer.id")
    .execute();
  return rows.map(toOffer);
}

const placeWithin = sql<number>`row_number() over (partition by offer.network order by offer.confirmed_at, offer.id)`;

/** How many offers a network has not confirmed for long, and since when (epoch milliseconds) the oldest of them. */
export interface Unconfirmed {
  network: string;
  count: number;
  oldest: number;
}

/** Networks with offers that they have not confirmed for long, those with most first; of these only when they are given. */
export async function unconfirmedCounts(db: Db, now: number, only?: readonly string[]): Promise<Unconfirmed[]> {
  return standing(db)
    .select(({ fn }) => ["offer.network", fn.countAll<number>().as("count"), fn.min("offer.confirmed_at").as("oldest")])
    .where("offer.status", "=", "OFFERED")
    .where("offer.confirmed_at", "<", confirmedSince(now))
    .$if(only !== undefined, (query) => query.where(isAmong("offer.network", only ?? [])))
    .groupBy("offer.network")
    .orderBy("count", "desc")
    .orderBy("offer.network")
    .execute();
}

/** A network, and since when (epoch milliseconds) nothing was heard of it. */
export interface Silent {
  network: Network;
  since: number;
}

/**
 * Networks that people carry and of which the log tells nothing for long, the longest silent first; of these only when they
 * are given. A reading of a calendar that brought something new is a sign of life too.
 */
export async function silentNetworks(db: Db, now: number, only?: readonly string[]): Promise<Silent[]> {
  const heard = sql<number>`max(network.created_at, coalesce(network.adopted_at, 0), coalesce(heard.at, 0))`;
  let query = selectNetworks(db)
    .leftJoin(lastHeard(db).as("heard"), "heard.network", "network.id")
    .select(heard.as("since"))
    .where("network.merged_into", "is", null)
    .where("network.adopted_at", "is not", null)
    .where(heard, "<", silentBefore(now))
    .orderBy("since")
    .orderBy("network.id");
  if (only) query = query.where(isAmong("network.id", only));
  return (await query.execute()).map((row) => ({ network: toNetwork(row), since: row.since }));
}

/** One walk through an index of the log. */
function lastHeard(db: Db) {
  return db
    .selectFrom("change")
    .select(({ fn }) => ["change.network", fn.max("change.at").as("at")])
    .where("change.network", "is not", null)
    .groupBy("change.network");
}

/** Networks whose funding ends soon, or has ended without a word of what comes next; the first to end first. */
export async function networksFundedUntilSoon(db: Db, now: number): Promise<Network[]> {
  const rows = await selectNetworks(db)
    .where("merged_into", "is", null)
    .where("funding_until", "<=", fundingHorizon(now))
    .orderBy("funding_until")
    .orderBy("name")
    .execute();
  return rows.map(toNetwork);
}

/** Offers that somebody pays for and that are an open duplicate of another. */
export async function fundedDuplicates(db: Db): Promise<Funded[]> {
  return db
    .selectFrom("flag")
    .innerJoin("flag_offer", "flag_offer.flag", "flag.id")
    .innerJoin("offer", "offer.id", "flag_offer.offer")
    .select(["flag.id as flag", "offer.id as offer", "offer.funder"])
    .$narrowType<{ funder: string }>()
    .where("flag.kind", "=", "DUPLICATE_OFFER")
    .where("flag.severity", ">", 0)
    .where("offer.status", "=", "OFFERED")
    .where("offer.removed_at", "is", null)
    .where(sql<boolean>`trim(coalesce(offer.funder, '')) <> ''`)
    .orderBy("flag.id")
    .orderBy("offer.id")
    .execute();
}
