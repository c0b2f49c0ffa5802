import { type RawBuilder, sql } from "kysely";
import { DAY, type Interval } from "#domain/calendar/interval.ts";

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

/**
 * Happenings that overlap an interval, as one indexed range per duration class: a class looks back no further than it
 * can last, so a handful of events of sixty days does not widen the search among the rest.
 */
export function meeting({ start, end }: Interval): RawBuilder<MeetingRow> {
  const ranges = LONGEST.map((longest, span) =>
    longest === null
      ? sql`select event, start, end, recurring, gist from occurrence where span = ${span} and start < ${end} and end > ${start}`
      : sql`select event, start, end, recurring, gist from occurrence where span = ${span} and start > ${start - longest} and start < ${end} and end > ${start}`,
  );
  return sql`${sql.join(ranges, sql` union all `)}`;
}
