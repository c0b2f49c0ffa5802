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
