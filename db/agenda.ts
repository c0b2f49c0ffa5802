import { type ExpressionOrFactory, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { DayPart } from "#domain/calendar/day-part.ts";
import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { CANCELLED_FOR } from "#domain/calendar/window.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import type { Wanted } from "#domain/likeness/wanted.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import type { Language } from "#domain/wording/languages.ts";
import { type Db, perHandle } from "./handle.ts";
import { type Reader, visibleTo } from "./reader.ts";
import { isFound, isOften, latestMatching, type Search } from "./search.ts";
import { isInParts } from "./sqlite/clock.ts";
import { matchOf } from "./sqlite/full-text.ts";
import { holdsAnyOf, isAmong } from "./sqlite/json.ts";
import { meeting } from "./sqlite/neighbours.ts";
import type { Tables } from "./tables.ts";

/** What a reader wants to see of the agenda; ids already hold the narrower areas, themes and audiences. */
export interface AgendaFilter {
  areas?: string[] | undefined;
  themes?: string[] | undefined;
  audiences?: string[] | undefined;
  networks?: string[] | undefined;
  valueForms?: ValueForm[] | undefined;
  language?: Language | undefined;
  online?: boolean | undefined;
  search?: Search | undefined;
  dayParts?: DayPart[] | undefined;
}

/** Where a page of the agenda ended. */
export interface AgendaCursor {
  start: number;
  event: string;
}

export interface AgendaPage {
  window: Interval;
  filter: AgendaFilter;
  after: AgendaCursor | null;
  limit: number;
  /** Without what began before the window. */
  startsWithin?: boolean | undefined;
}

/**
 * One page of the combined agenda by start: each event once, under its oldest post. What began before the window and
 * still goes on comes first; that part is a search for overlaps, the rest one walk along the index of starts.
 */
export async function agenda(db: Db, reader: Reader, page: AgendaPage): Promise<Occurrence[]> {
  const isPast = page.startsWithin || (page.after !== null && page.after.start >= page.window.start);
  const going = isPast ? [] : await goingOn(db, reader, page);
  if (going.length >= page.limit) return going.slice(0, page.limit);
  return [...going, ...(await starting(db, reader, { ...page, limit: page.limit - going.length }))];
}

async function goingOn(db: Db, reader: Reader, { window, filter, after, limit }: AgendaPage) {
  const now = { start: window.start, end: window.start + 1 };
  const met = (await meeting(now).execute(db)).rows.filter((row) => row.start < window.start);
  if (met.length === 0) return [];
  let query = listed(db, reader, filter)
    .where(isAmong("occurrence.event", [...new Set(met.map((row) => row.event))]))
    .where("occurrence.start", "<", window.start)
    .where("occurrence.end", ">", window.start);
  if (after) query = query.where(afterCursor(after));
  return query.limit(limit).execute();
}

function starting(db: Db, reader: Reader, { window, filter, after, limit }: AgendaPage) {
  let query = listed(db, reader, filter)
    .where("occurrence.start", ">=", window.start)
    .where("occurrence.start", "<", window.end);
  if (after && after.start >= window.start) query = query.where(afterCursor(after));
  return query.limit(limit).execute();
}

type Listed = SelectQueryBuilder<Tables, "occurrence" | "event", Occurrence>;
/** A query that reads events, whatever else. */
type OfEvents<Output> = SelectQueryBuilder<Tables, "event", Output>;

/** What a reader may know of the agenda under a filter, each event once, by start. */
export function listed(db: Db, reader: Reader, filter: AgendaFilter): Listed {
  const seen = (happenings(db) as unknown as OfEvents<Occurrence>).where(visibleTo(reader)).where(notLongOff(reader));
  return narrowed(seen, filter, reader, "occurrence.start") as unknown as Listed;
}

const happenings = perHandle((db) =>
  db
    .selectFrom("occurrence")
    .innerJoin("event", "event.id", "occurrence.event")
    .select(["occurrence.event", "occurrence.start", "occurrence.end"])
    .where("event.joined_to", "is", null)
    .orderBy("occurrence.start")
    .orderBy("occurrence.event"),
);

/** Whether any event that the reader may know of matches. */
export async function isEventSeen(db: Db, reader: Reader, wanted: Wanted): Promise<boolean> {
  const match = matchOf(wanted);
  const events = latestMatching(db, match)
    .innerJoin("event", (join) => join.on(sql<boolean>`event.id = +search_post.post`))
    .select("event.id")
    .where("event.joined_to", "is", null)
    .where("event.removed_at", "is", null);
  const known = (events as unknown as OfEvents<{ id: string }>).where(visibleTo(reader)).limit(1);
  return (await known.executeTakeFirst()) !== undefined || (await isOften(db, match));
}

/**
 * An evening is told to be off until it is over; a series, which would fill every week with it, for a while. It leaves
 * with the day, for a page changes without a write only then and at the edges of `edgesOfDay`.
 */
function notLongOff({ now }: Reader): Where {
  return (eb) =>
    eb.or([
      eb("event.status", "!=", "CANCELLED"),
      eb("event.recurrence", "is", null),
      eb("event.changed_at", ">=", startOfDay(now) - CANCELLED_FOR),
    ]);
}

/** Only what the filter asks for, as far as the reader may know of it; `start` is the column that says when it begins. */
export function narrowed<Output>(
  all: OfEvents<Output>,
  filter: AgendaFilter,
  reader: Reader,
  start = "event.start",
): OfEvents<Output> {
  let query = all;
  const { areas, themes, audiences, networks, valueForms, language, online, search, dayParts } = filter;
  if (areas?.length) query = query.where("event.area", "in", areas);
  if (themes?.length) query = query.where(themed(themes));
  if (audiences?.length) query = query.where(meantFor(audiences));
  if (networks?.length) query = query.where(ofNetworks(networks, reader));
  if (valueForms?.length) query = query.where(holdsAnyOf("event.value_forms", valueForms));
  if (language) query = query.where("event.language", "=", language);
  if (online !== undefined) query = query.where("event.online", "=", online ? 1 : 0);
  if (search) query = query.where(isFound("event.id", search));
  // What takes the whole day is there at any part of it.
  if (dayParts?.length) query = query.where((eb) => eb.or([eb("event.all_day", "=", 1), isInParts(start, dayParts)]));
  return query;
}

type Where = ExpressionOrFactory<Tables, "event", SqlBool>;

function themed(themes: string[]): Where {
  return (eb) => eb("event.id", "in", eb.selectFrom("event_theme").select("event").where("theme", "in", themes));
}

function meantFor(audiences: string[]): Where {
  return (eb) =>
    eb("event.id", "in", eb.selectFrom("event_audience").select("event").where("audience", "in", audiences));
}

/** Posted, hosted or, as a joined post, also listed by one of the networks. */
function ofNetworks(networks: string[], reader: Reader): Where {
  return (eb) =>
    eb.or([
      eb("event.network", "in", networks),
      eb("event.id", "in", eb.selectFrom("event_host").select("event_host.event").where("network", "in", networks)),
      eb(
        "event.id",
        "in",
        eb
          .selectFrom("event")
          .select("event.joined_to")
          .$narrowType<{ joined_to: string }>()
          .where("event.joined_to", "is not", null)
          .where("event.removed_at", "is", null)
          .where("event.network", "in", networks)
          .where(visibleTo(reader)),
      ),
    ]);
}

function afterCursor({ start, event }: AgendaCursor): ExpressionOrFactory<Tables, "occurrence" | "event", SqlBool> {
  return (eb) =>
    eb.or([
      eb("occurrence.start", ">", start),
      eb.and([eb("occurrence.start", "=", start), eb("occurrence.event", ">", event)]),
    ]);
}
