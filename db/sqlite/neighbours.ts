import { type RawBuilder, sql } from "kysely";
import { DAY, HOUR, type Interval } from "#domain/calendar/interval.ts";
import { IN_COMMON } from "#domain/flag/in-common.ts";
import type { Sieve } from "#domain/flag/marks.ts";
import { SAME_DAY } from "#domain/flag/neighbour.ts";
import { DAY_OFF } from "#domain/flag/same-time.ts";

/** How long a happening of each duration class lasts at most; the last class has no bound. */
const LONGEST = [DAY, 8 * DAY, 64 * DAY, null] as const;

/** The duration class of a happening, as the column `occurrence.span` keeps it. */
export function spanOf({ start, end }: Interval): number {
  return LONGEST.findIndex((longest) => longest === null || end - start <= longest);
}

/** A happening near another, with the short gist by which most neighbours are put aside at once. */
export interface MeetingRow {
  event: string;
  start: number;
  end: number;
  /** 1 when its event recurs. */
  recurring: number;
  gist: string;
}

/** The happening that is asked for, and what the marks of others' events are held against. */
export interface Sifted {
  happening: Interval;
  sieve: Sieve;
}

/**
 * Happenings that overlap an interval, as one indexed range per duration class: a class looks back no further than it
 * can last, so a handful of events of sixty days does not widen the search among the rest. Sifted, those whose marks say
 * that they cannot matter stay behind.
 */
export function meeting({ start, end }: Interval, sifted?: Sifted): RawBuilder<MeetingRow> {
  const passes = sifted ? sql` and ${mayMatter(sifted)}` : sql``;
  const ranges = LONGEST.map((longest, span) => {
    const from = longest === null ? sql`` : sql` and start > ${start - longest}`;
    return sql`select event, start, end, recurring, gist from occurrence where span = ${span}${from} and start < ${end} and end > ${start}${passes}`;
  });
  return sql`${sql.join(ranges, sql` union all `)}`;
}

/** A table is read at the number of the combination, its bits from `IN_COMMON`. */
function mayMatter({ happening, sieve }: Sifted): RawBuilder<boolean> {
  const { marked, near, next, about, further, publics, link, odd, tables } = sieve;
  const reach = near === -1 ? -1 : near + next;
  const { start, end } = happening;
  const combination = sql`${sql.lit(IN_COMMON.theme)} * (about & ${about} <> 0 or further & ${further} <> 0)
    + ${sql.lit(IN_COMMON.publics)} * (publics & ${publics} <> 0) + ${sql.lit(IN_COMMON.near)} * (roots & ${near} <> 0)
    + ${sql.lit(IN_COMMON.odd)} * (odd or ${odd} or link = ${link})`;
  const table = sql`case when start < ${end} and end > ${start} then ${tables.TOGETHER}
    when start <= ${end + SAME_DAY} and end >= ${start - SAME_DAY} then ${tables.SAME_DAY}
    when abs(start - ${start}) > ${DAY_OFF} then ${tables.FAR}
    when abs(start - ${start}) between ${DAY - SHIFT} and ${DAY + SHIFT} then ${tables.DAY_OFF}
    else ${tables.COPY} end`;
  return sql`(marked <> ${marked} or (roots & ${reach} <> 0 and (${table}) >> (${combination}) & 1))`;
}

/** What rounds to an hour from a day off, and a little. */
const SHIFT = 2 * HOUR;
