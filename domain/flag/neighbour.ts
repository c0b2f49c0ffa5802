import { DAY, gap, HOUR, type Interval, overlaps } from "#domain/calendar/interval.ts";

/**
 * How far apart (milliseconds) two happenings may be and still concern each other. A choice, not a finding: of the
 * labelled pairs at least one that leads should hear of lies four days apart and is not seen; a wider window costs
 * every write more neighbours.
 */
export const NEAR = 3 * DAY;
/** Series meet by the hour of the week; a day's difference is a moved happening, more is another evening. */
const NEAR_SERIES = 26 * HOUR;
/** Up to so many milliseconds between them two happenings are still on one day. */
export const SAME_DAY = 3 * HOUR;

/** The padding (milliseconds) with which an event's happenings look for others; a pair takes the smaller of both. */
export function padOf(recurring: boolean): number {
  return recurring ? NEAR_SERIES : NEAR;
}

/** Whether two happenings are near enough to be compared: the padded intervals overlap, as an index can ask too. */
export function isNeighbour(a: Interval, b: Interval, pad: number = NEAR): boolean {
  return a.start < b.end + pad && b.start < a.end + pad;
}

export type Relation = "OVERLAP" | "SAME_DAY" | "NEAR";

/** How two happenings lie to each other; null when they are no neighbours. Touching is not overlapping. */
export function relationOf(a: Interval, b: Interval): Relation | null {
  if (overlaps(a, b)) return "OVERLAP";
  if (gap(a, b) <= SAME_DAY) return "SAME_DAY";
  return isNeighbour(a, b) ? "NEAR" : null;
}
