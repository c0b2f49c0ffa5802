import { sql } from "kysely";
import type { Week } from "#domain/calendar/week.ts";
import type { Row } from "#domain/catalogue/rows.ts";
import type { HeatAxis, HeatCell, HeatLine } from "#domain/flag/heat-map.ts";
import { LOAD_KINDS, OPEN_STATES } from "#domain/flag/load.ts";
import { narrowed } from "./flag-list.ts";
import { atInstant } from "./flags-at.ts";
import type { Db } from "./handle.ts";

/** What is asked of the heat map: its rows, and the weeks that follow each other. */
export interface HeatMapAsked {
  axis: HeatAxis;
  rows: readonly Row[];
  weeks: readonly Week[];
}

// A cross join keeps its order in SQLite: from the few weeks and flags to their events. Left to itself it begins with all
// events of the board, which takes minutes where this takes a moment.

interface Counted {
  row: number;
  week: number;
}

/** The heat map at `now` (epoch milliseconds), counted where the flags and happenings are kept; as `loadOf` has it. */
export async function heatMap(db: Db, now: number, asked: HeatMapAsked): Promise<HeatLine[]> {
  const lines = asked.rows.map((row) => ({ row, cells: asked.weeks.map(emptyCell) }));
  const cellOf = ({ row, week }: Counted): HeatCell => lines[row]?.cells[week] ?? emptyCell();
  for (const { load, flags, ...at } of await loads(db, now, asked)) Object.assign(cellOf(at), { load, flags });
  for (const { happenings, ...at } of await happeningCounts(db, asked)) Object.assign(cellOf(at), { happenings });
  return lines;
}

function emptyCell(): HeatCell {
  return { load: 0, flags: 0, happenings: 0 };
}

async function loads(db: Db, now: number, { axis, rows, weeks }: HeatMapAsked) {
  const [from, to] = [weeks[0]?.start, weeks.at(-1)?.end];
  const filter = { kinds: [...LOAD_KINDS], states: OPEN_STATES, certain: true, from, to, now };
  const open = narrowed(atInstant(db.selectFrom("flag"), db, now), filter)
    .where("flag.severity", ">", 0)
    .select(["flag.id", "flag.severity", "flag.dates"]);
  const counted = await sql<Counted & { load: number; flags: number }>`
    with ${weekTable(weeks)}, ${rowTable(rows)}
    select "row", week, sum(severity) as load, count(*) as flags from (
      select distinct heavy.id, heavy.severity, week.at as week, line.at as "row"
      from (${open}) as heavy
      cross join json_each(heavy.dates) as date
      cross join week on date.value >= week."from" and date.value < week."to"
      cross join flag_event on flag_event.flag = heavy.id
      cross join ${placeOf(axis)} as place on place.event = flag_event.event
      cross join line on line.member = place.member
    ) group by "row", week`.execute(db);
  return counted.rows;
}

/** What everybody may see of the agenda, an event that is posted twice once. */
async function happeningCounts(db: Db, { axis, rows, weeks }: HeatMapAsked) {
  const counted = await sql<Counted & { happenings: number }>`
    with ${weekTable(weeks)}, ${rowTable(rows)}
    select "row", week, count(*) as happenings from (
      select distinct occurrence.event, occurrence.start, week.at as week, line.at as "row"
      from week
      cross join occurrence on occurrence.start >= week."from" and occurrence.start < week."to"
      cross join event on event.id = occurrence.event
      cross join ${placeOf(axis)} as place on place.event = event.id
      cross join line on line.member = place.member
      where event.status = 'CONFIRMED' and event.joined_to is null and event.removed_at is null
    ) group by "row", week`.execute(db);
  return counted.rows;
}

/** In which area, or of which theme, each event is; '' for none. */
function placeOf(axis: HeatAxis) {
  return axis === "AREA"
    ? sql`(select id as event, coalesce(area, '') as member from event)`
    : sql`(select event.id as event, coalesce(event_theme.theme, '') as member
        from event left join event_theme on event_theme.event = event.id)`;
}

function weekTable(weeks: readonly Week[]) {
  const spans = JSON.stringify(weeks.map(({ start, end }) => [start, end]));
  return sql`week(at, "from", "to") as materialized (
    select key, value ->> 0, value ->> 1 from json_each(${spans}))`;
}

function rowTable(rows: readonly Row[]) {
  const members = JSON.stringify(rows.flatMap(({ within }, at) => within.map((member) => [at, member ?? ""])));
  return sql`line(at, member) as materialized (select value ->> 0, value ->> 1 from json_each(${members}))`;
}
