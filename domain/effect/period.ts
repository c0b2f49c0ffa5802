import { HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";
import { Invalid } from "#domain/refusal.ts";

/** Whole months, the first and the last of them, as "2026-03". */
export interface Period {
  from: string;
  to: string;
}

/** A month with its instants (epoch milliseconds), half-open. */
export interface Month {
  month: string;
  start: number;
  end: number;
}

/** So many months a report covers at most. */
export const MOST_MONTHS = 36;

/** The month at home in which an instant is, as "2026-03". */
export function monthOf(instant: number): string {
  return toWall(instant, HOME_ZONE).slice(0, 7);
}

/**
 * The whole months from one instant to another (half-open); not given: from January of the last one's year, and to the
 * present, after which nothing can have been found. Throws Invalid at `to` for none, or more than MOST_MONTHS.
 */
export function periodOf(asked: { from: number | null; to: number | null }, now: number): Period {
  const last = monthOf(Math.min(asked.to === null ? now : asked.to - 1, now));
  const from = asked.from === null ? `${last.slice(0, 4)}-01` : monthOf(asked.from);
  const count = numberOf(last) - numberOf(from) + 1;
  if (count < 1) throw new Invalid([{ field: "to", key: "fault.effect.noMonths" }]);
  if (count > MOST_MONTHS)
    throw new Invalid([{ field: "to", key: "fault.effect.tooLong", params: { most: MOST_MONTHS } }]);
  return { from, to: last };
}

/** The months of a period, oldest first. */
export function monthsIn({ from, to }: Period): Month[] {
  const first = numberOf(from);
  return Array.from({ length: numberOf(to) - first + 1 }, (_, at) => {
    const month = named(first + at);
    return { month, start: startOf(month), end: startOf(named(first + at + 1)) };
  });
}

/** The instant at which a month begins at home. */
export function startOf(month: string): number {
  return toInstant(`${month}-01T00:00`, HOME_ZONE);
}

function numberOf(month: string): number {
  const [year = 0, count = 0] = month.split("-").map(Number);
  return year * 12 + count - 1;
}

function named(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
