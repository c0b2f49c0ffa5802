import { sql } from "kysely";
import type { Interval } from "#domain/calendar/interval.ts";
import { DEAD_AFTER } from "#domain/feed/feed.ts";
import type { Db } from "./handle.ts";
import { meeting } from "./sqlite/neighbours.ts";

/**
 * The instants within an interval at which a page for everybody changes without a write, in order: a happening begins or
 * ends, or a calendar has been out of reach for so long that nobody knows whether what it brought still holds.
 */
export async function edgesOfDay(db: Db, day: Interval): Promise<number[]> {
  const { rows } = await sql<Interval>`
    select distinct met.start, met.end from (${meeting(day)}) met join event on event.id = met.event
    where event.status <> 'TENTATIVE'`.execute(db);
  const edges = new Set([...rows.flatMap(({ start, end }) => [start, end]), ...(await deathsOfDay(db, day))]);
  return [...edges].filter((edge) => edge >= day.start && edge < day.end).sort((a, b) => a - b);
}

async function deathsOfDay(db: Db, { start, end }: Interval): Promise<number[]> {
  const rows = await db
    .selectFrom("feed")
    .select("failing_since")
    .where("stopped_at", "is", null)
    .where("failing_since", ">=", start - DEAD_AFTER)
    .where("failing_since", "<", end - DEAD_AFTER)
    .execute();
  return rows.flatMap(({ failing_since }) => (failing_since === null ? [] : failing_since + DEAD_AFTER));
}

/** The instants within an interval at which a hold lets go of its date, in order. */
export async function lapsesOfDay(db: Db, day: Interval): Promise<number[]> {
  const rows = await db
    .selectFrom("event")
    .select("hold_until")
    .where("status", "=", "TENTATIVE")
    .where("removed_at", "is", null)
    .where("hold_until", ">=", day.start)
    .where("hold_until", "<", day.end)
    .orderBy("hold_until")
    .$narrowType<{ hold_until: number }>()
    .execute();
  return rows.map((row) => row.hold_until);
}
