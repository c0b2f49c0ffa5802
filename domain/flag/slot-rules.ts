import { type DayFact, daysAt } from "#domain/calendar/day-fact.ts";
import { type Interval, MINUTE } from "#domain/calendar/interval.ts";
import { sunset } from "#domain/calendar/sun.ts";
import { dateAtHome, HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";
import { rootArea } from "#domain/place/area.ts";
import type { SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";

/** What a slot costs by the calendar and the clock; a cost of 1 is about one event after the same people at the same time. */
const CALENDAR_COSTS = {
  PUBLIC_HOLIDAY: 1.3,
  SCHOOL_HOLIDAY: 0.55,
  SCHOOL_HOLIDAY_PARENTS: 1,
  IFTAR: 1.3,
  RAMADAN_EVENING: 0.2,
  MEAL_IN_RAMADAN: 0.9,
  CELEBRATION: 0.6,
  ELECTION: 0.35,
  STADIUM: 0.55,
  STADIUM_AROUND: 0.9,
  FRIDAY_PRAYER: 1.3,
  CHURCH_HOURS: 1.3,
  UNSUITABLE_HOUR: 0.8,
  /** Whoever has a shop or builds is at work then, and a kitchen serves on Friday and Saturday evening. */
  AT_WORK: 0.9,
  /** On Saturday every stall is out, and a builder or a cook has nobody who takes over. */
  AT_WORK_ALONE: 1.3,
  WEEKEND: 0.55,
  OFFICE_HOURS: 0.35,
  SCHOOL_HOURS: 1.3,
  /** Before nine half of the people are on their way with a child; whoever opens a shop is up and has no customers yet. */
  SCHOOL_RUN: 0.55,
  SCHOOL_RUN_PARENTS: 1.3,
};

/**
 * What speaks against a time whatever else is going on: holidays and other `days`, prayer, very early or late. Positive
 * weights.
 */
export function calendarReasons(draft: SeenEvent, span: Interval, days: readonly DayFact[]): Reason[] {
  const free = daysAt(days, dateAtHome(span.start)).some(({ kind }) => kind.endsWith("_HOLIDAY"));
  const school = free || isWeekend(span.start) ? [] : [...schoolReasons(draft, span), ...schoolRunReasons(draft, span)];
  return [...dayReasons(draft, span, days), ...clockReasons(draft, span), ...school];
}

/**
 * What the day of a time is, as far as it speaks against it. A reason carries the day's names, as an admin gave them.
 * Two of a kind, a match and a concert, are told both and cost no more than one.
 */
export function dayReasons(draft: SeenEvent, span: Interval, days: readonly DayFact[]): Reason[] {
  const paid = new Set<DayFact["kind"]>();
  return daysAt(days, dateAtHome(span.start)).flatMap((day) => {
    const cost = dayCost(draft, day, span);
    if (cost <= 0) return [];
    const { id, kind, nl, en } = day;
    const told = reason("SLOT_DAY", paid.has(kind) ? 0 : cost, { day: id, kind, nl, en });
    paid.add(kind);
    return [told];
  });
}

function dayCost({ reading }: SeenEvent, { kind }: DayFact, span: Interval): number {
  if (kind === "STADIUM") return stadiumCost(reading, span);
  if (kind === "SCHOOL_HOLIDAY") {
    if (reading.audiences.includes("jongeren") || reading.audiences.includes("kinderen")) return 0;
    return reading.audiences.includes("ouders") ? CALENDAR_COSTS.SCHOOL_HOLIDAY_PARENTS : CALENDAR_COSTS.SCHOOL_HOLIDAY;
  }
  if (kind === "RAMADAN") return ramadanCost(reading, span);
  const faithful = kind === "CELEBRATION" && reading.audiences.includes("gelovigen");
  return faithful ? CALENDAR_COSTS.PUBLIC_HOLIDAY : CALENDAR_COSTS[kind];
}

/** Whoever comes to Zuidoost then stands in a full metro or in a queue of cars, the more so around the halls. */
function stadiumCost({ areas, online }: SeenEvent["reading"], span: Interval): number {
  if (online || span.end <= toInstant(`${dateAtHome(span.start)}T${CROWD_COMES}`, HOME_ZONE)) return 0;
  if (areas.some((area) => AROUND_THE_HALLS.has(area))) return CALENDAR_COSTS.STADIUM_AROUND;
  return areas.some((area) => rootArea(area) === "zuidoost") ? CALENDAR_COSTS.STADIUM : 0;
}

/** From when the crowd of an evening is on its way. */
const CROWD_COMES = "16:00:00";
const AROUND_THE_HALLS = new Set(["amsterdamse-poort", "amstel-iii", "venserpolder", "h-buurt"]);

function ramadanCost(reading: SeenEvent["reading"], span: Interval): number {
  if (meetsSunset(span)) return CALENDAR_COSTS.IFTAR;
  if (clockOf(span.start) < 17 && isMeal(reading, DAY_MEALS)) return CALENDAR_COSTS.MEAL_IN_RAMADAN;
  return clockOf(span.end) > 18 ? CALENDAR_COSTS.RAMADAN_EVENING : 0;
}

const BREAKFAST = /ontbijt|breakfast/;
/** Who fasts does not come and watch. */
const DAY_MEALS = /ontbijt|breakfast|lunch|brunch|proeverij|tasting|high ?tea/;

function isMeal({ title }: SeenEvent["reading"], meals: RegExp): boolean {
  return meals.test(title.join(" "));
}

/** The fast is broken at sunset, with those one lives with. */
function meetsSunset(span: Interval): boolean {
  const down = sunset(dateAtHome(span.start));
  return span.start < down + IFTAR_LASTS && span.end > down;
}

const IFTAR_LASTS = 25 * MINUTE;

function schoolReasons({ reading }: SeenEvent, span: Interval): Reason[] {
  const pupils = reading.audiences.includes("jongeren") || reading.audiences.includes("kinderen");
  const school = clockOf(span.start) < 15 && clockOf(span.end) > 9;
  return pupils && school ? [reason("SLOT_SCHOOL_HOURS", CALENDAR_COSTS.SCHOOL_HOURS, {})] : [];
}

/** Mothers' evenings are held after school has begun and before it is out. */
function schoolRunReasons({ reading: { audiences } }: SeenEvent, span: Interval): Reason[] {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  const parents = audiences.includes("ouders") || audiences.includes("vrouwen");
  if (from >= SCHOOL_BEGINS - 0.5 && from < SCHOOL_BEGINS && !audiences.includes("winkeliers"))
    return [runReason(parents ? CALENDAR_COSTS.SCHOOL_RUN_PARENTS : CALENDAR_COSTS.SCHOOL_RUN)];
  if (!parents || from >= SCHOOL_IS_OUT + 0.5 || to <= SCHOOL_IS_OUT) return [];
  return [runReason(from >= SCHOOL_IS_OUT - 0.5 ? CALENDAR_COSTS.SCHOOL_RUN_PARENTS : CALENDAR_COSTS.SCHOOL_RUN)];
}

function runReason(cost: number): Reason {
  return reason("SLOT_SCHOOL_RUN", cost, {});
}

/** Hours since midnight, with the way there and back. */
const SCHOOL_BEGINS = 8.5;
const SCHOOL_IS_OUT = 14.75;

function clockReasons({ reading }: SeenEvent, span: Interval): Reason[] {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  const reasons: Reason[] = [];
  if (from < (isMeal(reading, BREAKFAST) ? 7 : 8) || to > 23 || to < from)
    reasons.push(reason("SLOT_UNSUITABLE_HOUR", CALENDAR_COSTS.UNSUITABLE_HOUR, {}));
  if (isSundayMorning(span.start)) reasons.push(reason("SLOT_CHURCH_HOURS", CALENDAR_COSTS.CHURCH_HOURS, {}));
  if (weekday(span.start) === 5 && from < 14.5 && to > 13)
    reasons.push(reason("SLOT_FRIDAY_PRAYER", CALENDAR_COSTS.FRIDAY_PRAYER, {}));
  if (isAtWork(reading.audiences, weekday(span.start), from)) {
    const alone = weekday(span.start) === 6 || !reading.audiences.includes("winkeliers");
    reasons.push(reason("SLOT_AT_WORK", alone ? CALENDAR_COSTS.AT_WORK_ALONE : CALENDAR_COSTS.AT_WORK, {}));
  } else if (isWeekend(span.start) || (weekday(span.start) === 5 && from >= 17))
    reasons.push(reason("SLOT_WEEKEND", CALENDAR_COSTS.WEEKEND, {}));
  else if (from >= 8.5 && from < 16) reasons.push(reason("SLOT_OFFICE_HOURS", CALENDAR_COSTS.OFFICE_HOURS, {}));
  return reasons;
}

/** Whether those that an event is for stand in the shop, on the building site or in the kitchen at that hour. */
function isAtWork(audiences: readonly string[], day: number, hour: number): boolean {
  const open = hour >= 9 && hour < 17;
  if (audiences.includes("winkeliers")) return open && day !== 0;
  if (audiences.includes("bouw")) return open && day >= 1 && day <= 5;
  return audiences.includes("horeca") && hour >= 17 && day >= 5;
}

/** Hours since midnight on the clock at home. */
export function clockOf(instant: number): number {
  const wall = toWall(instant, HOME_ZONE);
  return Number(wall.slice(11, 13)) + Number(wall.slice(14, 16)) / 60;
}

/** Day of the week at home; Sunday is 0. */
function weekday(instant: number): number {
  return new Date(`${dateAtHome(instant)}T12:00:00Z`).getUTCDay();
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
