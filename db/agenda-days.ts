import { sql } from "kysely";
import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { type AgendaFilter, listed } from "./agenda.ts";
import type { Db } from "./handle.ts";
import type { Reader } from "./reader.ts";
import { dayAtHome } from "./sqlite/clock.ts";

/** One Amsterdam day of the agenda: how much begins on it, and the first of that. */
export interface AgendaDay {
  /** The day's number, counted from 1970-01-01. */
  day: number;
  count: number;
  first: Occurrence[];
}

interface Asked {
  window: Interval;
  filter: AgendaFilter;
  /** So many of each day are given. */
  first: number;
}

/** The days of a window on which something of the combined agenda begins, in order. */
export async function agendaDays(db: Db, reader: Reader, { window, filter, first }: Asked): Promise<AgendaDay[]> {
  const starting = listed(db, reader, filter)
    .clearOrderBy()
    .where("occurrence.start", ">=", window.start)
    .where("occurrence.start", "<", window.end)
    .select(dayAtHome("occurrence.start").as("day"));
  const placed = db
    .with("starting", () => starting)
    .selectFrom("starting")
    .selectAll()
    .select([
      sql<number>`count(*) over (partition by day)`.as("count"),
      sql<number>`row_number() over (partition by day order by start, event)`.as("place"),
    ]);
  const rows = await db
    .selectFrom(placed.as("placed"))
    .selectAll()
    .where("place", "<=", Math.max(1, first))
    .orderBy("start")
    .orderBy("event")
    .execute();
  const days = new Map<number, AgendaDay>();
  for (const { day, count, event, start, end } of rows) {
    const known = days.get(day) ?? { day, count, first: [] };
    days.set(day, known);
    if (known.first.length < first) known.first.push({ event, start, end });
  }
  return [...days.values()];
}
