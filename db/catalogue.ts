import { type ExpressionOrFactory, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import { OPEN_AUDIENCES } from "#domain/catalogue/taxonomy.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import type { Db } from "./handle.ts";
import { selectOffers, toOffer } from "./offers.ts";
import { postsMatching, type Search } from "./search.ts";
import { holdsAnyOf, isAmong } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

/** What a reader wants to see of the catalogue; ids already hold the narrower ones. */
export interface OfferFilter {
  needs?: string[] | undefined;
  areas?: string[] | undefined;
  audiences?: string[] | undefined;
  networks?: string[] | undefined;
  valueForms?: ValueForm[] | undefined;
  search?: Search | undefined;
}

export interface OfferPage {
  filter: OfferFilter;
  after: { title: string; id: string } | null;
  limit: number;
}

/** One page of the catalogue by title. */
export async function catalogue(db: Db, { filter, after, limit }: OfferPage) {
  let query = narrowed(selectOffers(db), filter).orderBy("offer.title").orderBy("offer.id").limit(limit);
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb("offer.title", ">", after.title),
        eb.and([eb("offer.title", "=", after.title), eb("offer.id", ">", after.id)]),
      ]),
    );
  }
  return (await query.execute()).map(toOffer);
}

interface Wanted {
  need: string | null;
  /** The need with what is near it; all when it is not there. */
  needs: string[] | undefined;
  /** Null for anywhere. */
  areas: readonly string[] | null;
  /** Of which one is enough; null for anybody. */
  audiences: readonly string[] | null;
  limit: number;
}

/** Offers that may fit somebody: of the need itself first, then what was confirmed last. */
export async function offersToFit(db: Db, { need, needs, areas, audiences, limit }: Wanted) {
  let query = narrowed(selectOffers(db), { needs })
    .orderBy((eb) => eb("offer.need", "=", need ?? ""), "desc")
    .orderBy("offer.confirmed_at", "desc")
    .orderBy("offer.id")
    .limit(limit);
  if (areas !== null) query = query.where(reaching(areas));
  if (audiences !== null) query = query.where(including(audiences));
  return (await query.execute()).map(toOffer);
}

/** What is given in one of these areas, or anywhere. */
function reaching(areas: readonly string[]): ExpressionOrFactory<Tables, "offer", SqlBool> {
  return (eb) => {
    // Looked up for each offer: a list of all that have an area would be made anew for each page of an event.
    const own = eb.selectFrom("offer_area").select("area").whereRef("offer_area.offer", "=", "offer.id");
    return eb.or([eb.not(eb.exists(own)), eb.exists(own.where(isAmong("area", areas)))]);
  };
}

/** What is for one of these audiences, or shuts no entrepreneur out. */
function including(audiences: readonly string[]): ExpressionOrFactory<Tables, "offer", SqlBool> {
  return (eb) => {
    const own = eb.selectFrom("offer_audience").select("audience").whereRef("offer_audience.offer", "=", "offer.id");
    const closed = own.where(({ not }) => not(isAmong("audience", [...OPEN_AUDIENCES])));
    return eb.or([eb.not(eb.exists(closed)), eb.exists(own.where(isAmong("audience", audiences)))]);
  };
}

export async function countOffers(db: Db, filter: OfferFilter): Promise<number> {
  const row = await narrowed(standing(db), filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

export interface FacetCount {
  id: string;
  count: number;
}
export type Facet = "needs" | "areas" | "audiences" | "networks" | "valueForms";

/** How many offers each choice of a facet would leave, the other facets as they are chosen. */
export async function facetCounts(db: Db, facet: Facet, filter: OfferFilter): Promise<FacetCount[]> {
  const rest = narrowed(standing(db), { ...filter, [facet]: undefined }).select("offer.id");
  const rows = await sql<FacetCount>`
    select id, count(*) as count from ${choices(facet)} where offer in ${rest} and id is not null
    group by id order by count desc, id`.execute(db);
  return rows.rows;
}

function choices(facet: Facet) {
  switch (facet) {
    case "needs":
      return sql`(select id as offer, need as id from offer)`;
    case "networks":
      return sql`(select id as offer, network as id from offer)`;
    case "areas":
      return sql`(select offer, area as id from offer_area)`;
    case "audiences":
      return sql`(select offer, audience as id from offer_audience)`;
    case "valueForms":
      return sql`(select offer.id as offer, form.value as id from offer, json_each(offer.value_forms) form)`;
  }
}

/** Offers that are on the board. */
export function standing(db: Db) {
  return db.selectFrom("offer").where("offer.removed_at", "is", null);
}

type Offers<Output> = SelectQueryBuilder<Tables, "offer", Output>;

/** Only what is offered and what the filter asks for. */
export function narrowed<Output>(all: Offers<Output>, filter: OfferFilter): Offers<Output> {
  let query = all.where("offer.status", "=", "OFFERED");
  const { needs, areas, audiences, networks, valueForms, search } = filter;
  if (needs?.length) query = query.where("offer.need", "in", needs);
  if (networks?.length) query = query.where("offer.network", "in", networks);
  if (valueForms?.length) query = query.where(holdsAnyOf("offer.value_forms", valueForms));
  if (search) query = query.where("offer.id", "in", postsMatching(search));
  if (areas?.length) {
    query = query.where((eb) =>
      eb("offer.id", "in", eb.selectFrom("offer_area").select("offer_area.offer").where("area", "in", areas)),
    );
  }
  if (audiences?.length) {
    query = query.where((eb) =>
      eb(
        "offer.id",
        "in",
        eb.selectFrom("offer_audience").select("offer_audience.offer").where("audience", "in", audiences),
      ),
    );
  }
  return query;
}
