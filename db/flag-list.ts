import { type Expression, type ExpressionBuilder, expressionBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Flag, FlagBand, FlagKind, FlagState } from "#domain/flag/flag.ts";
import { NEAR } from "#domain/flag/urgency.ts";
import { toFlag } from "./flags.ts";
import { atInstant, selectFlagsAt } from "./flags-at.ts";
import type { Db } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

/** What somebody wants to see of the flags; ids of areas and themes already hold the narrower ones. */
export interface FlagFilter {
  kinds?: FlagKind[] | undefined;
  bands?: FlagBand[] | undefined;
  states?: FlagState[] | undefined;
  networks?: string[] | undefined;
  areas?: string[] | undefined;
  themes?: string[] | undefined;
  /** Only these flags, also such as are no longer seen. */
  ids?: string[] | undefined;
  from?: number | undefined;
  to?: number | undefined;
  /** The present: a hold that has let go of its date counts in no flag. */
  now: number;
}

/** For whom the list is: what waits for her comes first, then what is open and about her networks. */
export interface FlagReader {
  /** Flags that wait for a word of hers; they are listed also when they are no longer seen. */
  waiting: string[];
  networks: string[];
}

/** Where a page of the list ended; each number counts up from what comes first. */
export interface FlagCursor {
  /** Whose it is: 0 waits for the reader, 1 is about her networks and open, 2 the rest. */
  turn: number;
  /** How little it asks. */
  calm: number;
  far: number;
  weak: number;
  id: string;
}

/** A flag with its place in the list. */
export type ListedFlag = Flag & Omit<FlagCursor, "id">;

/** One page of the flags: within each turn the most serious first, of those the nearest in time, then the surest. */
export async function flagList(
  db: Db,
  filter: FlagFilter,
  { reader, after, limit }: { reader: FlagReader; after: FlagCursor | null; limit: number },
): Promise<ListedFlag[]> {
  const places = { turn: turnOf(reader), calm: sql<number>`-flag.severity`, far: farOf(filter.now) };
  const weak = sql<number>`-flag.score`;
  let query = narrowed(selectFlagsAt(db, filter.now), filter, reader.waiting)
    .select([places.turn.as("turn"), places.calm.as("calm"), places.far.as("far"), weak.as("weak")])
    .orderBy("turn")
    .orderBy("calm")
    .orderBy("far")
    .orderBy("weak")
    .orderBy("flag.id")
    .limit(limit);
  if (after) {
    const { turn, calm, far, weak: least, id } = after;
    query = query.where(
      sql<boolean>`(${places.turn}, ${places.calm}, ${places.far}, ${weak}, flag.id) > (${turn}, ${calm}, ${far}, ${least}, ${id})`,
    );
  }
  return (await query.execute()).map((row) => {
    const { turn, calm, far, weak: least } = row;
    return { ...toFlag(row), turn, calm, far, weak: least };
  });
}

function turnOf({ waiting, networks }: FlagReader) {
  const posts = postsOf(networks);
  const own = sql`select flag from flag_event where event in ${posts.events} union select flag from flag_offer where offer in ${posts.offers}`;
  return sql<number>`(case when flag.id in (select value from json_each(${JSON.stringify(waiting)})) then 0
    when flag.severity > 0 and flag.id in (${own}) then 1 else 2 end)`;
}

/** As `nearnessOf` of domain/flag/urgency has it. */
export function farOf(now: number) {
  const [near, within] = NEAR;
  return sql<number>`(case when flag.first_date is null then 1 when flag.last_date < ${now} then 3
    when flag.first_date < ${now + near} then 0 when flag.first_date < ${now + within} then 1 else 2 end)`;
}

export async function countFlags(db: Db, filter: FlagFilter, waiting: string[] = []): Promise<number> {
  const row = await narrowed(atInstant(db.selectFrom("flag"), db, filter.now), filter, waiting)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

export type Flags<Output> = SelectQueryBuilder<Tables, "flag", Output>;
type Where = Parameters<Flags<unknown>["where"]>[0];

/** Only the flags that somebody wants to see; those that wait for the reader also when they are seen no more. */
export function narrowed<Output>(all: Flags<Output>, filter: FlagFilter, waiting: string[] = []): Flags<Output> {
  let query = all;
  const { ids, kinds, bands, states, networks, areas, themes, from, to } = filter;
  if (ids) query = query.where(isAmong("flag.id", ids));
  if (kinds?.length) query = query.where("flag.kind", "in", kinds);
  if (bands?.length) query = query.where("flag.band", "in", bands);
  if (states?.length) query = query.where("flag.state", "in", states);
  else if (!ids) query = query.where((eb) => eb.or([eb("flag.state", "!=", "STALE"), isAmong("flag.id", waiting)]));
  if (networks?.length) query = query.where(ofNetworks(networks));
  if (areas?.length) query = query.where(inAreas(areas));
  if (themes?.length) query = query.where(onThemes(themes));
  // Offers have no dates: a window leaves them in.
  if (from !== undefined)
    query = query.where((eb) => eb.or([eb("last_date", "is", null), eb("last_date", ">=", from)]));
  if (to !== undefined) query = query.where((eb) => eb.or([eb("first_date", "is", null), eb("first_date", "<", to)]));
  return query;
}

function ofNetworks(networks: string[]): Where {
  const posts = postsOf(networks);
  return (eb) => holding(eb, posts.events, posts.offers);
}

/** The posts of networks; what they host is theirs too. */
function postsOf(networks: string[]) {
  const db = expressionBuilder<Tables>();
  const posted = db.selectFrom("event").select("event.id as post").where("event.network", "in", networks);
  const hosted = db.selectFrom("event_host").select("event_host.event as post").where("network", "in", networks);
  const offered = db.selectFrom("offer").select("offer.id as post").where("offer.network", "in", networks);
  return { events: posted.union(hosted), offers: offered };
}

function inAreas(areas: string[]): Where {
  return (eb) =>
    holding(
      eb,
      eb.selectFrom("event").select("event.id as post").where("event.area", "in", areas),
      eb.selectFrom("offer_area").select("offer_area.offer as post").where("area", "in", areas),
    );
}

function onThemes(themes: string[]): Where {
  return (eb) =>
    holding(
      eb,
      eb.selectFrom("event_theme").select("event_theme.event as post").where("theme", "in", themes),
      eb.selectFrom("offer").select("offer.id as post").where("offer.need", "in", themes),
    );
}

type Posts = Expression<{ post: string }>;

/** A flag that holds one of these events or one of these offers. */
function holding(eb: ExpressionBuilder<Tables, "flag">, events: Posts, offers: Posts) {
  return eb.or([
    eb(
      "flag.id",
      "in",
      eb
        .selectFrom("flag_event")
        .select("flag_event.flag")
        .where("event", "in", events as never),
    ),
    eb(
      "flag.id",
      "in",
      eb
        .selectFrom("flag_offer")
        .select("flag_offer.flag")
        .where("offer", "in", offers as never),
    ),
  ]);
}
