import { type RawBuilder, type SqlBool, sql } from "kysely";
import { DAWN_AT, type DayPart, lengthOfPart } from "#domain/calendar/day-part.ts";
import { DAY, HOUR } from "#domain/calendar/interval.ts";

/** The number of the Amsterdam day of an instant in a column, counted from 1970-01-01. SQLite knows no zones; the board does. */
export function dayAtHome(column: string): RawBuilder<number> {
  // What the board answers comes over as a real number.
  return sql<number>`cast(clock_at_home(${sql.ref(column)}) as integer) / ${sql.lit(DAY)}`;
}

/** How many whole hours of the Amsterdam clock have passed since dawn at the instant in a column, 0 to 23. */
export function hoursSinceDawn(column: string): RawBuilder<number> {
  return sql<number>`cast(${sinceDawn(column)} / ${sql.lit(HOUR)} as integer)`;
}

function sinceDawn(column: string): RawBuilder<number> {
  return sql<number>`((clock_at_home(${sql.ref(column)}) - ${sql.lit(DAWN_AT)}) % ${sql.lit(DAY)})`;
}

/** Whether the instant in a column lies, in Amsterdam, in one of these parts of a day. */
export function isInParts(column: string, parts: readonly DayPart[]): RawBuilder<SqlBool> {
  const since = sinceDawn(column);
  const ranges = parts.map((part) => {
    const { from, to } = lengthOfPart(part);
    return sql`${since} >= ${sql.lit(from)} and ${since} < ${sql.lit(to)}`;
  });
  return sql`(${sql.join(ranges, sql` or `)})`;
}
