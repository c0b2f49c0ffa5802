import { EVENING_AT } from "./day-part.ts";
import { DAY, type Interval } from "./interval.ts";
import { weeksFrom } from "./week.ts";
import { dateAtHome, HOME_ZONE, startOfDay, toInstant, weekdayAtHome } from "./zone.ts";

/** What people ask for when they have an evening free. */
export const WHENS = ["tonight", "weekend", "week"] as const;
export type When = (typeof WHENS)[number];

/** An Amsterdam day and half of the night after it: what begins after midnight is still of that evening. */
const NIGHT = "04:00";
const FRIDAY = 5;

/**
 * What somebody means who asks for it at `now` (epoch milliseconds): the evening of today, the weekend from Friday
 * evening on, or what is left of this week. It is the same all day long.
 */
export function windowOf(when: When, now: number): Interval {
  const today = startOfDay(now);
  const monday = weeksFrom(now, 1)[0]?.end ?? today;
  if (when === "tonight") return { start: at(today, EVENING_AT), end: at(noonAfter(today), NIGHT) };
  const isWeekend = [6, 0].includes(weekdayAtHome(now));
  return { start: when === "week" || isWeekend ? today : at(fridayOf(monday), EVENING_AT), end: monday };
}

/** A day holds 23 to 25 hours: noon is on the right side of a change of the clock. */
function noonAfter(midnight: number): number {
  return midnight + 1.5 * DAY;
}

function fridayOf(monday: number): number {
  return monday - (8 - FRIDAY) * DAY + DAY / 2;
}

function at(instant: number, clock: string): number {
  return toInstant(`${dateAtHome(instant)}T${clock}`, HOME_ZONE);
}
