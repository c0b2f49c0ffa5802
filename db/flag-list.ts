import type { Expression, ExpressionBuilder, SelectQueryBuilder } from "kysely";
import type { Flag, FlagBand, FlagKind, FlagState } from "#domain/flag/flag.ts";
import { toFlag } from "./flags.ts";
import { atInstant, selectFlagsAt } from "./flags-at.ts";
import type { Db } from "./handle.ts";
import type { Tables } from "./tables.ts";

/** What somebody wants to see of the flags; ids of areas and themes already hold the narrower ones. */
export interface FlagFilter {
  kinds?: FlagKind[] | undefined;
  bands?: FlagBand[] | undefined;
  states?: FlagState[] | undefined;
  networks?: string[] | undefined;
  areas?: string[] | undefined;
  themes?: string[] | undefined;
  from?: number | undefined;
  to?: number | undefined;
  /** The present: a hold that has let go of its date counts in no flag. */
  now: number;
}

/** Where a page of the list ended. */
export interface FlagCursor {
  severity: number;
  score: number;
  id: string;
}

/** One page of the flags, most serious first. */
export async function flagList(db: Db, filter: FlagFilter, after: FlagCursor | null, limit: number): Promise<Flag[]> {
  let query = narrowed(selectFlagsAt(db, filter.now), filter)
    .orderBy("flag.severity", "desc")
    .orderBy("flag.score", "desc")
    .orderBy("flag.id")
    .limit(limit);
  if (after) query = query.where(beyond(after));
  return (await query.execute()).map(toFlag);
}

export async function countFlags(db: Db, filter: FlagFilter): Promise<number> {
  const row = await narrowed(atInstant(db.selectFrom("flag"), db, filter.now), filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

type Flags<Output> = SelectQueryBuilder<Tables, "flag", Output>;
type Where = Parameters<Flags<unknown>["where"]>[0];

function beyond({ severity, score, id }: FlagCursor): Where {
  return (eb) =>
    eb.or([
      eb("flag.severity", "<", severity),
      eb.and([eb("flag.severity", "=", severity), eb("flag.score", "<", score)]),
      eb.and([eb("flag.severity", "=", severity), eb("flag.score", "=", score), eb("flag.id", ">", id)]),
    ]);
}

function narrowed<Output>(all: Flags<Output>, filter: FlagFilter): Flags<Output> {
  let query = all;
  const { kinds, bands, states, networks, areas, themes, from, to } = filter;
  if (kinds?.length) query = query.where("flag.kind", "in", kinds);
  if (bands?.length) query = query.where("flag.band", "in", bands);
  query = states?.length ? query.where("flag.state", "in", states) : query.where("flag.state", "!=", "STALE");
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
  return (eb) =>
    holding(
      eb,
      eb
        .selectFrom("event")
        .select("event.id as post")
        .where((of) =>
          of.or([
            of("event.network", "in", networks),
            of(
              "event.id",
              "in",
              of.selectFrom("event_host").select("event_host.event").where("network", "in", networks),
            ),
          ]),
        ),
      eb.selectFrom("offer").select("offer.id as post").where("offer.network", "in", networks),
    );
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
