import { sql } from "kysely";
import { DAY_PARTS, lengthOfPart } from "#domain/calendar/day-part.ts";
import { HOUR, type Interval } from "#domain/calendar/interval.ts";
import { type AgendaFacts, withBroader } from "#domain/feed/agenda-facets.ts";
import { listed } from "./agenda.ts";
import type { Db } from "./handle.ts";
import { type Reader, visibleTo } from "./reader.ts";
import { postsMatching, type Search } from "./search.ts";
import { hoursSinceDawn } from "./sqlite/clock.ts";
import { gathered, isAmong } from "./sqlite/json.ts";

/** Of more than so many happenings no facts are gathered: that would keep every other reader waiting. */
const MOST = 30_000;

/** What can be chosen of the events of the agenda in a window, by facet; null when there are too many to look through. */
export async function agendaFacts(db: Db, reader: Reader, window: Interval): Promise<AgendaFacts[] | null> {
  if (await isTooMuch(db, window)) return null;
  const rows = await comingEvents(db, reader, window);
  const ids = rows.map(({ id }) => id);
  const listing = await alsoListing(db, reader, ids);
  return rows.map((row) => {
    const happenings = (JSON.parse(row.happenings) as [number, number, number][]).map(([start, end, hour]) => ({
      start,
      end,
      // What takes the whole day is there at any part of it.
      parts: row.all_day === 1 ? DAY_PARTS : (PARTS[hour] ?? []),
    }));
    const values = {
      AREA: row.area === null ? [] : withBroader("areas", [row.area]),
      THEME: withBroader("themes", JSON.parse(row.themes)),
      AUDIENCE: withBroader("audiences", JSON.parse(row.audiences)),
      NETWORK: [...new Set([row.network, ...JSON.parse(row.hosts), ...(listing.get(row.id) ?? [])])],
      VALUE_FORM: JSON.parse(row.value_forms),
      LANGUAGE: [row.language],
      ONLINE: [row.online === 1 ? "yes" : "no"],
      DAY_PART: DAY_PARTS.filter((part) => happenings.some(({ parts }) => parts.includes(part))),
    };
    return { event: row.id, values, happenings };
  });
}

function comingEvents(db: Db, reader: Reader, window: Interval) {
  const coming = listed(db, reader, {})
    .clearOrderBy()
    .where("occurrence.end", ">", window.start)
    .where("occurrence.start", "<", window.end)
    .select(hoursSinceDawn("occurrence.start").as("hour"));
  return db
    .with("coming", () => coming)
    .selectFrom("coming")
    .innerJoin("event", "event.id", "coming.event")
    .select(["event.id", "event.area", "event.network", "event.language", "event.online", "event.value_forms"])
    .select("event.all_day")
    .select([
      sql<string>`json_group_array(json_array(coming.start, coming.end, coming.hour))`.as("happenings"),
      gathered("event_theme", "theme", "event", "event.id").as("themes"),
      gathered("event_audience", "audience", "event", "event.id").as("audiences"),
      gathered("event_host", "network", "event", "event.id").as("hosts"),
    ])
    .groupBy("event.id")
    .execute();
}

/** The events that a search finds. */
export async function eventsFound(db: Db, search: Search): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("event").select("event.id").where("event.id", "in", postsMatching(search)).execute();
  return new Set(rows.map(({ id }) => id));
}

async function isTooMuch(db: Db, window: Interval): Promise<boolean> {
  const some = db
    .selectFrom("occurrence")
    .select("occurrence.event")
    .where("occurrence.start", ">=", window.start)
    .where("occurrence.start", "<", window.end)
    .limit(MOST + 1);
  const { count } = await db
    .selectFrom(some.as("some"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count > MOST;
}

/** The networks whose own post of an event is shown as one with it. */
async function alsoListing(db: Db, reader: Reader, events: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("event")
    .select(["event.joined_to", "event.network"])
    .$narrowType<{ joined_to: string }>()
    .where(isAmong("event.joined_to", events))
    .where("event.removed_at", "is", null)
    .where(visibleTo(reader))
    .execute();
  const listing = new Map<string, string[]>();
  for (const { joined_to: to, network } of rows) listing.set(to, [...(listing.get(to) ?? []), network]);
  return listing;
}

/** The parts of a day by the whole hours since dawn. */
const PARTS = Array.from({ length: 24 }, (_, hour) =>
  DAY_PARTS.filter((part) => {
    const { from, to } = lengthOfPart(part);
    return hour * HOUR >= from && hour * HOUR < to;
  }),
);
