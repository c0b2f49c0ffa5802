import { type DayFact, daysAt } from "#domain/calendar/day-fact.ts";
import { isKept } from "#domain/calendar/evening.ts";
import { DAY, type Interval, MINUTE } from "#domain/calendar/interval.ts";
import { sunset } from "#domain/calendar/sun.ts";
import { dateAtHome, HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import { rootArea } from "#domain/place/area.ts";
import type { SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";
import { clockOf, reason, withChildren } from "./slot-clock.ts";
import { hourReasons } from "./slot-hours.ts";

/** What a slot costs by the calendar and the clock; a cost of 1 is about one event after the same people at the same time. */
const CALENDAR_COSTS = {
  PUBLIC_HOLIDAY: 1.3,
  SCHOOL_HOLIDAY: 0.7,
  /** Pupils are free then, and young people who work are on the road. */
  SCHOOL_HOLIDAY_YOUNG: 0.3,
  SCHOOL_HOLIDAY_PARENTS: 1,
  IFTAR: 1.3,
  RAMADAN_EVENING: 0.4,
  MEAL_IN_RAMADAN: 0.9,
  CELEBRATION: 0.9,
  ELECTION: 0.1,
  STADIUM: 0.55,
  STADIUM_AROUND: 0.9,
  /** A network said beforehand that it wants this evening again and again. */
  KEPT_EVENING: 0.7,
  /** What is for a day comes before it is over. */
  DAY_IS_OVER: 1.3,
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
  return [
    ...dayReasons(draft, span, days),
    ...overReasons(draft, span, days),
    ...hourReasons(draft.reading, span, free),
  ];
}

/**
 * What the day of a time is, as far as it speaks against it. A reason carries the day's names, as an admin gave them.
 * Two of a kind, a match and a concert, are told both and cost no more than one.
 */
export function dayReasons(draft: SeenEvent, span: Interval, days: readonly DayFact[]): Reason[] {
  const paid = new Set<DayFact["kind"]>();
  const told = daysAt(days, dateAtHome(span.start)).flatMap((day) => {
    const cost = dayCost(draft, day, span);
    if (cost <= 0) return [];
    const { id, kind, nl, en } = day;
    const told = reason("SLOT_DAY", paid.has(kind) ? 0 : cost, { day: id, kind, nl, en });
    paid.add(kind);
    return [told];
  });
  return [...told, ...keptReasons(draft, span)];
}

/** The evening is one that another network keeps for itself; that two of them do costs no more. */
function keptReasons({ post: { keptByOthers = [] } }: SeenEvent, span: Interval): Reason[] {
  const kept = keptByOthers.find((evening) => isKept(evening, span));
  return kept ? [reason("SLOT_KEPT_EVENING", CALENDAR_COSTS.KEPT_EVENING, { network: kept.called })] : [];
}

/** A day that the title names and that was over before the slot: presents are made before Saint Nicholas. */
function overReasons({ reading }: SeenEvent, span: Interval, days: readonly DayFact[]): Reason[] {
  const named = NAMED_DAYS.filter(([, words]) => words.test(reading.title.join(" "))).map(([id]) => id);
  const [date, before] = [dateAtHome(span.start), dateAtHome(span.start - AFTERWARDS)];
  const over = days.find(({ id, to }) => to < date && to >= before && named.some((name) => id.startsWith(`${name}-`)));
  if (!over) return [];
  return [reason("SLOT_DAY_IS_OVER", CALENDAR_COSTS.DAY_IS_OVER, { day: over.id, nl: over.nl, en: over.en })];
}

const AFTERWARDS = 30 * DAY;
/** By the beginning of a day's id, how people name it. */
const NAMED_DAYS: [string, RegExp][] = [
  ["sinterklaas", /sinterklaas|pakjesavond|saint nicholas/],
  ["kerst", /\bkerst|christmas|xmas/],
  ["ramadan", /ramadan|iftar/],
  ["pasen", /\bpasen|\bpaas|easter/],
  ["vrouwendag", /vrouwendag|women s day/],
  ["koningsdag", /koningsdag|king s day/],
  ["keti-koti", /keti ?koti/],
];

function dayCost({ reading }: SeenEvent, { kind }: DayFact, span: Interval): number {
  if (kind === "STADIUM") return stadiumCost(reading, span);
  if (kind === "SCHOOL_HOLIDAY") {
    if (withChildren(reading) || HOLIDAY_NAMED.test(reading.title.join(" "))) return 0;
    if (reading.audiences.includes("jongeren")) return CALENDAR_COSTS.SCHOOL_HOLIDAY_YOUNG;
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
  // Who is asked to break the fast together comes before sunset, and not after.
  if (IFTAR.test(reading.title.join(" "))) return meetsSunset(span) ? 0 : CALENDAR_COSTS.IFTAR;
  if (meetsSunset(span)) return CALENDAR_COSTS.IFTAR;
  if (clockOf(span.start) < 17 && DAY_MEALS.test(reading.title.join(" "))) return CALENDAR_COSTS.MEAL_IN_RAMADAN;
  return clockOf(span.end) > 18 ? CALENDAR_COSTS.RAMADAN_EVENING : 0;
}

const IFTAR = /iftar/;
/** Who fasts does not come and watch. */
const DAY_MEALS = /ontbijt|breakfast|lunch|brunch|proeverij|tasting|high ?tea/;

/** The fast is broken at sunset, with those one lives with. */
function meetsSunset(span: Interval): boolean {
  const down = sunset(dateAtHome(span.start));
  return span.start < down + IFTAR_LASTS && span.end > down;
}

const IFTAR_LASTS = 45 * MINUTE;

const HOLIDAY_NAMED = /vakantie|\bbreak\b|holiday/;
