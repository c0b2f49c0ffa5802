import { sql } from "kysely";
import type { Interval } from "#domain/calendar/interval.ts";
import type { Db } from "./handle.ts";
import { meeting } from "./sqlite/neighbours.ts";

/** The instants within an interval at which a happening that everybody may see begins or ends, in order. */
export async function edgesOfDay(db: Db, day: Interval): Promise<number[]> {
  const { rows } = await sql<Interval>`
    select distinct met.start, met.end from (${meeting(day)}) met join event on event.id = met.event
    where event.status <> 'TENTATIVE'`.execute(db);
  const edges = new Set(rows.flatMap(({ start, end }) => [start, end]));
  return [...edges].filter((edge) => edge >= day.start && edge < day.end).sort((a, b) => a - b);
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
