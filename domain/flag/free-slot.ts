import type { DayFact } from "#domain/calendar/day-fact.ts";
import { DAY, HOUR, type Interval, overlaps } from "#domain/calendar/interval.ts";
import { HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";
import type { SeenEvent } from "./evidence.ts";
import type { Reason } from "./flag.ts";
import { OVERLAP } from "./overlap.ts";
import { isWeekend, reason } from "./slot-clock.ts";
import { FELT, type Rival, slotRivals } from "./slot-rivals.ts";
import { calendarReasons } from "./slot-rules.ts";

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

/** A cost of 1 is about one event after the same people at the same time. */
const COSTS = {
  OWN_EVENT: 2,
  CLASH: 1.6,
  /** Two small rivals leave little of an evening. */
  SECOND: 2,
  /** Whoever planned an evening in the week has another public at the weekend. */
  OTHER_PART_OF_WEEK: 0.5,
  HOUR_MOVED: 0.12,
  DAY_MOVED: 0.02,
  /** The same thing within a day: who goes once, goes to one, and a network's own public most of all. */
  NEARBY: 0.25,
  OWN_NEARBY: 0.51,
  /** At most, for what only together asks something of the same people that part of the day. */
  BUSY: 0.3,
};

/**
 * Up to `count` (5) times for a draft on different days within two weeks of the wanted start, best first, none before
 * a day from `now`: nothing that matters is going on then, at about the same local time. The draft's first happening is
 * the wanted one. `surroundings` are the events of those weeks; the draft itself may be among them. `days` are what the
 * board knows of those weeks.
 */
export function freeSlots(
  draft: SeenEvent,
  surroundings: readonly SeenEvent[],
  { now, days, count = 5 }: { now: number; days: readonly DayFact[]; count?: number },
): Slot[] {
  const wanted = { start: draft.post.start, end: draft.post.end };
  const margin = (DAYS_AROUND + 2) * DAY;
  const around = { start: wanted.start - margin, end: wanted.end + margin };
  const rivals = slotRivals(draft, surroundings, around);
  const found: Tried[] = [];
  for (let day = -DAYS_AROUND; day <= DAYS_AROUND; day++) {
    const best = bestOfDay(draft, wanted, day, { rivals, days, now });
    if (best) found.push(best);
  }
  found.sort((a, b) => a.cost - b.cost || a.slot.start - b.slot.start);
  return found.slice(0, count).map(({ slot }) => slot);
}

/** What a time that somebody else names is worth for a draft, and what it costs: 0 is nothing, from about 1.2 it is bad. */
export function tryTime(
  draft: SeenEvent,
  surroundings: readonly SeenEvent[],
  span: Interval,
  days: readonly DayFact[],
): Tried {
  const around = { start: span.start - 2 * DAY, end: span.end + 2 * DAY };
  return priced(span, [
    ...rivalReasons(slotRivals(draft, surroundings, around), span),
    ...calendarReasons(draft, span, days),
  ]);
}

/** A slot with its cost. */
export interface Tried {
  slot: Slot;
  cost: number;
}

/** What slots are held against. */
interface Around {
  rivals: readonly Rival[];
  days: readonly DayFact[];
  now: number;
}

function bestOfDay(draft: SeenEvent, wanted: Interval, day: number, { rivals, days, now }: Around) {
  // An hour that the lead chose herself is told, and not held against another day at that hour.
  const chosen = new Set(calendarReasons(draft, wanted, days).map(({ code }) => code));
  let best: Tried | null = null;
  for (const hours of HOURS_AROUND) {
    const span = moved(wanted, day, hours);
    if ((day === 0 && hours === 0) || span.start < now + DAY || !isFree(span, rivals)) continue;
    const calendar = calendarReasons(draft, span, days).map((one) =>
      one.code !== "SLOT_DAY" && chosen.has(one.code) ? { ...one, weight: 0 } : one,
    );
    const tried = priced(span, [...rivalReasons(rivals, span), ...calendar, ...moveReasons(span, hours, wanted)]);
    const cost = tried.cost + COSTS.DAY_MOVED * Math.abs(day);
    if (cost <= ACCEPTABLE && (!best || cost < best.cost)) best = { ...tried, cost };
  }
  return best;
}

function isFree(span: Interval, rivals: readonly Rival[]): boolean {
  return !meeting(rivals, span).some(({ own, clash }) => own || clash >= OVERLAP.thresholds.ATTENTION);
}

function meeting(rivals: readonly Rival[], span: Interval): Rival[] {
  return rivals.filter(({ happenings }) => happenings.some((one) => overlaps(one, span)));
}

/** The wanted time on another day, at the same wall time whatever the clock did, plus some hours. */
function moved({ start, end }: Interval, day: number, hours: number): Interval {
  const wall = toWall(start, HOME_ZONE);
  const date = new Date(Date.parse(`${wall.slice(0, 10)}T12:00:00Z`) + day * DAY).toISOString().slice(0, 10);
  const there = toInstant(`${date}T${wall.slice(11)}`, HOME_ZONE) + hours * HOUR;
  return { start: there, end: there + (end - start) };
}

/** The worst two of what goes on then and the worst of the day before and after: many small things make no bad slot. */
function rivalReasons(rivals: readonly Rival[], span: Interval): Reason[] {
  const met = meeting(rivals, span).sort((a, b) => b.clash - a.clash || (a.id < b.id ? -1 : 1));
  const others = met.filter(({ own, clash }) => !own && clash >= FELT);
  const [worst] = others;
  const reasons: Reason[] =
    !met.some(({ own }) => own) && (worst?.clash ?? 0) < OVERLAP.thresholds.ATTENTION ? [FREE] : [];
  if (met.some(({ own }) => own)) reasons.push(reason("SLOT_OWN_EVENT", COSTS.OWN_EVENT, {}));
  reasons.push(...others.slice(0, 2).map((one, at) => clashReason(one, at === 0 ? 1 : COSTS.SECOND)));
  reasons.push(...busyReasons(rivals, span, others.slice(0, 2)));
  const around = { start: span.start - DAY, end: span.end + DAY };
  const [near] = meeting(rivals, around)
    .filter(
      (one) => one.clash >= (one.own ? OVERLAP.thresholds.ATTENTION : OVERLAP.thresholds.CLASH) && !met.includes(one),
    )
    .sort((a, b) => Number(b.own) - Number(a.own));
  if (!near) return reasons;
  return [...reasons, reason("SLOT_SAME_THING_NEARBY", near.own ? COSTS.OWN_NEARBY : COSTS.NEARBY, { event: near.id })];
}

/** What else goes on for the same people from some hours before until some hours after, each by how much it is felt. */
function busyReasons(rivals: readonly Rival[], span: Interval, told: readonly Rival[]): Reason[] {
  const around = { start: span.start - PART_OF_DAY, end: span.end + PART_OF_DAY };
  const rest = meeting(rivals, around).filter((one) => !one.own && !told.includes(one));
  const felt = rest.reduce((sum, { clash }) => sum + Math.min(clash, FELT), 0);
  return felt === 0 ? [] : [reason("SLOT_BUSY", Math.min(COSTS.BUSY, felt), { events: rest.length })];
}

const PART_OF_DAY = 3 * HOUR;

const FREE = reason("SLOT_FREE", -1, {});

function clashReason({ clash, id }: Rival, times: number): Reason {
  if (clash >= OVERLAP.thresholds.CLASH) return reason("SLOT_CLASH", COSTS.CLASH, { event: id });
  if (clash >= OVERLAP.thresholds.ATTENTION) return reason("SLOT_CLASH", clash * 1.3 * times, { event: id });
  return reason("SLOT_SMALL_CLASH", clash * 1.2 * times, { event: id });
}

function moveReasons(span: Interval, hours: number, wanted: Interval): Reason[] {
  const reasons = [
    hours === 0
      ? reason("SLOT_SAME_TIME", -0.2, {})
      : reason("SLOT_OTHER_TIME", COSTS.HOUR_MOVED * Math.abs(hours), { hours: Math.abs(hours) }),
  ];
  if (isWeekend(span.start) !== isWeekend(wanted.start))
    reasons.push(reason("SLOT_OTHER_PART_OF_WEEK", COSTS.OTHER_PART_OF_WEEK, {}));
  return reasons;
}

function priced(span: Interval, reasons: Reason[]): Tried {
  const cost = reasons.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const label = cost <= GOOD ? "GOOD" : cost <= ACCEPTABLE ? "ACCEPTABLE" : "BAD";
  return { slot: { ...span, label, reasons }, cost };
}
