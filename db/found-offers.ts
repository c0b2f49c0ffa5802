import { type SelectQueryBuilder, sql } from "kysely";
import type { Offer } from "#domain/catalogue/offer.ts";
import { says, type Wanted } from "#domain/likeness/wanted.ts";
import { narrowed, type OfferFilter, standing } from "./catalogue.ts";
import type { Db } from "./handle.ts";
import { offersByIds } from "./offers.ts";
import { isOften, latestMatching, type Search } from "./search.ts";
import { type Match, matchOf, rowsMatching } from "./sqlite/full-text.ts";
import type { Tables } from "./tables.ts";

/** How an offer is found: by its title (0), by its own letters (1) or by what means the same (2). */
type Rank = 0 | 1 | 2;

/** Where a found offer stands; in each rank what was posted last comes first. */
export interface FoundPlace {
  rank: Rank;
  row: number;
}

export type FoundOffer = Offer & { place: FoundPlace };
type FoundRow = FoundPlace & { id: string };

/** What a search finds among the offers of a choice. */
export interface Finding {
  page(after: FoundPlace | null, limit: number): Promise<FoundOffer[]>;
  /** How many they are, up to one more than is told. */
  count(): Promise<number>;
}

/** Of a search that finds more nobody is told how many. */
export const MOST_COUNTED = 1_000;
/** When much matches, a choice of so few offers is gathered, and what matches picked from it: to count, or for a page. */
const FEW_TO_COUNT = 5_000;
const FEW_TO_PAGE = 1_000;

/** A search that finds little is put in order as a whole; of one that finds much only what is asked for is looked up. */
export function findOffers(db: Db, filter: OfferFilter, search: Search): Finding {
  const { rows, count } = search.frequent ? walking(db, filter, search) : gathering(db, filter, search);
  return { page: async (after, limit) => asOffers(db, await rows(after, limit)), count };
}

function gathering(db: Db, filter: OfferFilter, search: Search) {
  const all = once(() => gathered(db, filter, search));
  return {
    rows: async (after: FoundPlace | null, limit: number) => {
      const rest = after ? (await all()).filter((row) => inOrder(after, row) < 0) : await all();
      return rest.slice(0, limit);
    },
    count: async () => Math.min((await all()).length, MOST_COUNTED + 1),
  };
}

async function gathered(db: Db, filter: OfferFilter, search: Search): Promise<FoundRow[]> {
  const asked = { filter, walk: "MATCHES", before: null } as const;
  const literal = await matched(db, { ...asked, match: search.literal })
    .select(["offer.title", rowOf("search")])
    .execute();
  const further =
    search.further === null
      ? []
      : await matched(db, { ...asked, match: search.further })
          .select(rowOf("search"))
          .execute();
  const rankOf = (title: string): Rank => (says(title, search.wanted) ? 0 : 1);
  const rows = [
    ...literal.map(({ id, title, row }) => ({ id, row, rank: rankOf(title) })),
    ...further.map(({ id, row }) => ({ id, row, rank: 2 as Rank })),
  ];
  return rows.sort(inOrder);
}

function walking(db: Db, filter: OfferFilter, search: Search) {
  const chosen = once(() => chosenUpTo(db, filter));
  return {
    rows: async (after: FoundPlace | null, limit: number) => {
      const walk = (await chosen()) < FEW_TO_PAGE ? "CHOICE" : "MATCHES";
      return walked(db, { filter, search, walk, after, limit });
    },
    count: async () => {
      const walk = (await chosen()) < FEW_TO_COUNT ? "CHOICE" : "MATCHES";
      return countUpTo(db, matched(db, { match: search.all, walk, filter, before: null }), MOST_COUNTED + 1);
    },
  };
}

interface Walked {
  filter: OfferFilter;
  search: Search;
  walk: Walk;
  after: FoundPlace | null;
  limit: number;
}

async function walked(db: Db, { filter, search, walk, after, limit }: Walked): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  const ranks: [Rank, Match | null][] = [
    [1, search.literal],
    [2, search.further],
  ];
  for (const [rank, match] of ranks) {
    if (match === null || found.length === limit || (after && after.rank > rank)) continue;
    const before = after?.rank === rank ? after.row : null;
    const row = rowOf(walk === "MATCHES" ? "search" : "search_post");
    const rows = matched(db, { match, walk, filter, before }).select(row).orderBy("row", "desc");
    found.push(...(await rows.limit(limit - found.length).execute()).map((one) => ({ ...one, rank })));
  }
  return found;
}

function inOrder(a: FoundPlace, b: FoundPlace): number {
  return a.rank - b.rank || b.row - a.row;
}

async function asOffers(db: Db, rows: readonly FoundRow[]): Promise<FoundOffer[]> {
  const ids = rows.map(({ id }) => id);
  const offers = new Map((await offersByIds(db, ids)).map((offer) => [offer.id, offer]));
  return rows.flatMap(({ id, rank, row }) => {
    const offer = offers.get(id);
    return offer ? [{ ...offer, place: { rank, row } }] : [];
  });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Whether any offer that is on the board matches. */
export async function isOfferSeen(db: Db, wanted: Wanted): Promise<boolean> {
  const match = matchOf(wanted);
  const offers = latestMatching(db, match)
    .innerJoin("offer", (join) => join.on(sql<boolean>`offer.id = +search_post.post`))
    .select("offer.id")
    .where("offer.status", "=", "OFFERED")
    .where("offer.removed_at", "is", null);
  return (await offers.limit(1).executeTakeFirst()) !== undefined || (await isOften(db, match));
}

/** Where one begins: at what matches, or, when that is much and the choice small, at what is chosen. */
type Walk = "MATCHES" | "CHOICE";

/** How many offers the choice has, as far as it matters; infinitely many when nothing is chosen. */
async function chosenUpTo(db: Db, filter: OfferFilter): Promise<number> {
  const others = { ...filter, search: undefined };
  if (!Object.values(others).some((chosen) => chosen?.length)) return Number.POSITIVE_INFINITY;
  return countUpTo(db, narrowed(standing(db), others).select("offer.id"), FEW_TO_COUNT);
}

interface Asked {
  match: Match;
  walk: Walk;
  filter: OfferFilter;
  /** The row that the page before ended with. */
  before: number | null;
}

function rowOf(table: "search" | "search_post") {
  return sql<number>`${sql.ref(`${table}.rowid`)}`.as("row");
}

type Offers = SelectQueryBuilder<Tables, "offer", { id: string }>;

/** Offers of the choice that match. A plus keeps SQLite from beginning at the other end. */
function matched(db: Db, { match, walk, filter, before }: Asked): Offers {
  const rest = { ...filter, search: undefined };
  if (walk === "CHOICE") {
    const chosen = db
      .selectFrom("offer")
      .innerJoin("search_post", "search_post.post", "offer.id")
      .where(sql<boolean>`+search_post.rowid in ${rowsMatching(match)}`)
      .$if(before !== null, (query) => query.where("search_post.rowid", "<", before))
      .where("offer.removed_at", "is", null);
    return narrowed(chosen.select("offer.id") as unknown as Offers, rest);
  }
  const walked = db
    .selectFrom("search")
    .innerJoin("search_post", (join) => join.on(sql<boolean>`search_post.rowid = +search.rowid`))
    .innerJoin("offer", (join) => join.on(sql<boolean>`offer.id = +search_post.post`))
    .where(sql<boolean>`search match ${match}`)
    .$if(before !== null, (query) => query.where("search.rowid", "<", before))
    .where("offer.removed_at", "is", null);
  return narrowed(walked.select("offer.id") as unknown as Offers, rest);
}

async function countUpTo(db: Db, offers: Offers, most: number): Promise<number> {
  const row = await db
    .selectFrom(offers.limit(most).as("some"))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
