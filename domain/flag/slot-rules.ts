import { type DayFact, daysAt } from "#domain/calendar/dutch-days.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { HOME_ZONE, toWall } from "#domain/calendar/zone.ts";
import type { SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";

/** What a slot costs by the calendar and the clock; a cost of 1 is about one event after the same people at the same time. */
export const COSTS = {
  PUBLIC_HOLIDAY: 1.3,
  SCHOOL_HOLIDAY: 0.55,
  SCHOOL_HOLIDAY_PARENTS: 1,
  IFTAR: 0.6,
  CELEBRATION: 0.55,
  ELECTION: 0.35,
  FRIDAY_PRAYER: 0.55,
  CHURCH_HOURS: 0.55,
  UNSUITABLE_HOUR: 0.8,
};

/** What speaks against a time whatever else is going on: holidays, prayer, very early or late. Positive weights. */
export function calendarReasons(draft: SeenEvent, span: Interval): Reason[] {
  return [...dayReasons(draft, span), ...clockReasons(span)];
}

function dayReasons(draft: SeenEvent, span: Interval): Reason[] {
  const wall = toWall(span.start, HOME_ZONE);
  return daysAt(wall.slice(0, 10)).flatMap((day) => {
    const cost = dayCost(draft, day, span);
    return cost > 0 ? [reason("SLOT_DAY", cost, { day: day.id })] : [];
  });
}

function dayCost({ reading }: SeenEvent, { kind }: DayFact, span: Interval): number {
  if (kind === "SCHOOL_HOLIDAY") {
    if (reading.audiences.includes("jongeren") || reading.audiences.includes("kinderen")) return 0;
    return reading.audiences.includes("ouders") ? COSTS.SCHOOL_HOLIDAY_PARENTS : COSTS.SCHOOL_HOLIDAY;
  }
  if (kind === "RAMADAN") return meetsSunset(span) ? COSTS.IFTAR : 0;
  return COSTS[kind];
}

/** The hours around breaking the fast: in Amsterdam the sun sets between 17:15 and 19:00 in the months of these Ramadans. */
function meetsSunset(span: Interval): boolean {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  return from < 19.25 && to > 17.25;
}

function clockReasons(span: Interval): Reason[] {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  const reasons: Reason[] = [];
  if (from < 8 || to > 23 || to < from) reasons.push(reason("SLOT_UNSUITABLE_HOUR", COSTS.UNSUITABLE_HOUR, {}));
  if (isSundayMorning(span.start)) reasons.push(reason("SLOT_CHURCH_HOURS", COSTS.CHURCH_HOURS, {}));
  if (weekday(span.start) === 5 && from < 14.5 && to > 13)
    reasons.push(reason("SLOT_FRIDAY_PRAYER", COSTS.FRIDAY_PRAYER, {}));
  return reasons;
}

/** Hours since midnight on the clock at home. */
export function clockOf(instant: number): number {
  const wall = toWall(instant, HOME_ZONE);
  return Number(wall.slice(11, 13)) + Number(wall.slice(14, 16)) / 60;
}

/** Day of the week at home; Sunday is 0. */
function weekday(instant: number): number {
  return new Date(`${toWall(instant, HOME_ZONE).slice(0, 10)}T12:00:00Z`).getUTCDay();
}

/** Saturday or Sunday at home. */
export function isWeekend(instant: number): boolean {
  return weekday(instant) % 6 === 0;
}

function isSundayMorning(instant: number): boolean {
  return weekday(instant) === 0 && clockOf(instant) < 13;
}

/** One reason of a slot; its weight is quantised as those of flags are. */
export function reason(code: string, weight: number, params: Reason["params"]): Reason {
  return { code, weight: Math.round(weight * 10_000) / 10_000, params };
}
