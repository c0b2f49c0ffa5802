import { type DayFact, daysAt } from "#domain/calendar/dutch-days.ts";
import { DAY, HOUR, type Interval, overlaps } from "#domain/calendar/interval.ts";
import { HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";
import { conceptLikeness } from "#domain/likeness/likeness.ts";
import { audienceFacts } from "./audience-fit.ts";
import type { Fact, SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";
import { gateOf, OVERLAP, ownProgramme, pairFacts } from "./overlap.ts";
import { conceptFacts } from "./topic.ts";

/** A time that is proposed for an event; instants in epoch milliseconds. */
export interface Slot {
  start: number;
  end: number;
  label: "GOOD" | "ACCEPTABLE" | "BAD";
  /** Why: negative weights speak for it, positive ones are what it costs. */
  reasons: Reason[];
}

const DAYS_AROUND = 14;
const HOURS_AROUND = [0, -1, 1, -2, 2];
/** Up to this cost nothing speaks against a slot that somebody would mind. */
const GOOD = 0.5;
const ACCEPTABLE = 1.2;

/** What a slot costs; a cost of 1 is about one event after the same people at the same time. */
const COSTS = {
  PUBLIC_HOLIDAY: 1.2,
  SCHOOL_HOLIDAY: 0.35,
  SCHOOL_HOLIDAY_PARENTS: 0.8,
  IFTAR: 0.4,
  CELEBRATION: 0.45,
  ELECTION: 0.35,
  /** Whoever planned an evening in the week has another public at the weekend. */
  OTHER_PART_OF_WEEK: 0.5,
  HOUR_MOVED: 0.12,
  DAY_MOVED: 0.02,
  UNSUITABLE_HOUR: 0.8,
  /** The same thing within a day: who goes once, goes to one. */
  NEARBY: 0.5,
};

/** An event around the draft, compared with it once: subject, people and place do not depend on the date. */
interface Rival {
  happenings: Interval[];
  /** Probability that an overlap in time would matter. */
  clash: number;
  own: boolean;
  id: string;
}

/**
 * Up to `count` (5) times for a draft on different days within two weeks of the wanted start, best first, none before
 * a day from `now`: nothing that matters is going on then, at about the same local time. The draft's first happening is
 * the wanted one. `surroundings` are the events of those weeks; the draft itself may be among them.
 */
export function freeSlots(
  draft: SeenEvent,
  surroundings: readonly SeenEvent[],
  { now, count = 5 }: { now: number; count?: number },
): Slot[] {
  const wanted = { start: draft.post.start, end: draft.post.end };
  const rivals = surroundings
    .filter(({ post }) => post.id !== draft.post.id)
    .flatMap((event) => rivalOf(draft, event, wanted));
  const found: { slot: Slot; cost: number }[] = [];
  for (let day = -DAYS_AROUND; day <= DAYS_AROUND; day++) {
    const best = bestOfDay(draft, wanted, day, rivals, now);
    if (best) found.push(best);
  }
  found.sort((a, b) => a.cost - b.cost || a.slot.start - b.slot.start);
  return found.slice(0, count).map(({ slot }) => slot);
}

function rivalOf(draft: SeenEvent, event: SeenEvent, wanted: Interval): Rival[] {
  const from = wanted.start - (DAYS_AROUND + 2) * DAY;
  const to = wanted.end + (DAYS_AROUND + 2) * DAY;
  const happenings = event.occurrences.filter((one) => one.start < to && one.end > from);
  if (happenings.length === 0) return [];
  const own = ownProgramme(draft, event);
  if (own) return event.post.status === "CANCELLED" ? [] : [{ happenings, clash: 1, own, id: event.post.id }];
  if (gateOf(draft, event)) return [];
  const clash = clashOf(draft, event);
  return clash >= OVERLAP.thresholds.NOTE ? [{ happenings, clash, own, id: event.post.id }] : [];
}

/** The probability that the two would matter to each other if they fully overlapped. */
function clashOf(draft: SeenEvent, event: SeenEvent): number {
  const known = [
    ...conceptFacts(conceptLikeness(draft.reading.concepts, event.reading.concepts)),
    ...audienceFacts(draft.reading, event.reading),
  ];
  if (likely([...known, ...WORDS_AND_PLACE]) < OVERLAP.thresholds.NOTE) return 0;
  return likely(pairFacts(draft, event));
}

/** The most that words, place and size can add: comparing words costs more than all the rest, and seldom decides. */
const WORDS_AND_PLACE: Fact[] = ["SAME_WORDS", "SAME_TITLE", "SAME_AREA", "BIG_CROWD"].map((code) => ({
  code,
  level: 1,
  params: {},
}));

function likely(facts: readonly Fact[]): number {
  const weightOf = (code: string) => OVERLAP.weights[code] ?? 0;
  const still = facts.reduce((sum, { code, level }) => sum + weightOf(code) * level, 0);
  return 1 / (1 + Math.exp(-(weightOf("BASE") + weightOf("TIME_OVERLAP") + still + OVERLAP.calibration)));
}

function bestOfDay(draft: SeenEvent, wanted: Interval, day: number, rivals: readonly Rival[], now: number) {
  let best: { slot: Slot; cost: number } | null = null;
  for (const hours of HOURS_AROUND) {
    const span = moved(wanted, day, hours);
    if ((day === 0 && hours === 0) || span.start < now + DAY) continue;
    const tried = tryOut(draft, span, { day, hours, wanted }, rivals);
    if (tried && (!best || tried.cost < best.cost)) best = tried;
  }
  return best;
}

/** The wanted time on another day, at the same wall time whatever the clock did, plus some hours. */
function moved({ start, end }: Interval, day: number, hours: number): Interval {
  const wall = toWall(start, HOME_ZONE);
  const date = new Date(Date.parse(`${wall.slice(0, 10)}T12:00:00Z`) + day * DAY).toISOString().slice(0, 10);
  const there = toInstant(`${date}T${wall.slice(11)}`, HOME_ZONE) + hours * HOUR;
  return { start: there, end: there + (end - start) };
}

function tryOut(
  draft: SeenEvent,
  span: Interval,
  { day, hours, wanted }: { day: number; hours: number; wanted: Interval },
  rivals: readonly Rival[],
) {
  const clashes = rivals.filter(({ happenings }) => happenings.some((one) => overlaps(one, span)));
  if (clashes.some(({ own, clash }) => own || clash >= OVERLAP.thresholds.ATTENTION)) return null;
  const around = { start: span.start - DAY, end: span.end + DAY };
  const near = rivals.filter(
    ({ own, happenings, clash }) =>
      !own && clash >= OVERLAP.thresholds.CLASH && happenings.some((one) => overlaps(one, around)),
  );
  const reasons: Reason[] = [
    reason("SLOT_FREE", -1, {}),
    ...clashes
      .sort((a, b) => b.clash - a.clash)
      .slice(0, 2)
      .map(({ clash, id }) => reason("SLOT_SMALL_CLASH", clash / 2, { event: id })),
    ...near.slice(0, 1).map(({ id }) => reason("SLOT_SAME_THING_NEARBY", COSTS.NEARBY, { event: id })),
    ...dayReasons(draft, span),
    ...hourReasons(span, hours, wanted),
  ];
  const cost = reasons.reduce((sum, { weight }) => sum + Math.max(0, weight), 0) + COSTS.DAY_MOVED * Math.abs(day);
  if (cost > ACCEPTABLE) return null;
  const label: Slot["label"] = cost <= GOOD ? "GOOD" : "ACCEPTABLE";
  return { slot: { ...span, label, reasons }, cost };
}

function dayReasons(draft: SeenEvent, span: Interval): Reason[] {
  const wall = toWall(span.start, HOME_ZONE);
  return daysAt(wall.slice(0, 10)).flatMap((day) => {
    const cost = dayCost(draft, day, span);
    return cost > 0 ? [reason("SLOT_DAY", cost, { day: day.id })] : [];
  });
}

function dayCost(draft: SeenEvent, { kind }: DayFact, span: Interval): number {
  if (kind === "SCHOOL_HOLIDAY") {
    if (draft.reading.audiences.includes("jongeren") || draft.reading.audiences.includes("kinderen")) return 0;
    return draft.reading.audiences.includes("ouders") ? COSTS.SCHOOL_HOLIDAY_PARENTS : COSTS.SCHOOL_HOLIDAY;
  }
  if (kind === "RAMADAN") return meetsSunset(span) ? COSTS.IFTAR : 0;
  if (kind === "PUBLIC_HOLIDAY") return COSTS.PUBLIC_HOLIDAY;
  return kind === "ELECTION" ? COSTS.ELECTION : COSTS.CELEBRATION;
}

/** The hours around breaking the fast: in Amsterdam the sun sets between 17:15 and 19:00 in the months of these Ramadans. */
function meetsSunset(span: Interval): boolean {
  const [from, to] = [clockOf(span.start), clockOf(span.end)];
  return from < 19.25 && to > 17.25;
}

function hourReasons(span: Interval, hours: number, wanted: Interval): Reason[] {
  const reasons: Reason[] = [];
  if (hours === 0) reasons.push(reason("SLOT_SAME_TIME", -0.2, {}));
  else reasons.push(reason("SLOT_OTHER_TIME", COSTS.HOUR_MOVED * Math.abs(hours), { hours: Math.abs(hours) }));
  if (clockOf(span.start) < 8 || clockOf(span.end) > 23 || clockOf(span.end) < clockOf(span.start)) {
    if (hours !== 0) reasons.push(reason("SLOT_UNSUITABLE_HOUR", COSTS.UNSUITABLE_HOUR, {}));
  }
  if (isWeekend(span.start) !== isWeekend(wanted.start))
    reasons.push(reason("SLOT_OTHER_PART_OF_WEEK", COSTS.OTHER_PART_OF_WEEK, {}));
  if (isSundayMorning(span.start) && !isSundayMorning(wanted.start))
    reasons.push(reason("SLOT_CHURCH_HOURS", COSTS.CELEBRATION, {}));
  return reasons;
}

function clockOf(instant: number): number {
  const wall = toWall(instant, HOME_ZONE);
  return Number(wall.slice(11, 13)) + Number(wall.slice(14, 16)) / 60;
}

function weekday(instant: number): number {
  return new Date(`${toWall(instant, HOME_ZONE).slice(0, 10)}T12:00:00Z`).getUTCDay();
}

function isWeekend(instant: number): boolean {
  return weekday(instant) % 6 === 0;
}

function isSundayMorning(instant: number): boolean {
  return weekday(instant) === 0 && clockOf(instant) < 13;
}

function reason(code: string, weight: number, params: Reason["params"]): Reason {
  return { code, weight: Math.round(weight * 10_000) / 10_000, params };
}
