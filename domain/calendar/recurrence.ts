import type { Fault } from "#domain/refusal.ts";
import { DAY, type Interval } from "./interval.ts";
import { plainRule, plainStarts } from "./plain-rule.ts";
import { boundFault, ruleFault } from "./rule-bounds.ts";
import { engineStarts } from "./rule-engine.ts";
import { type DateText, parseRule, parseRuleText, type RuleText } from "./rule-text.ts";
import { instantOfWallValue, wallValueAt, zoneOf } from "./zone.ts";

/** No expansion gives more than this; of a denser series the first ones of the window are given. */
export const MAX_OCCURRENCES = 2_000;

/** What an expansion reads of an event; instants in epoch milliseconds. */
export interface Repeating {
  start: number;
  end: number;
  timeZone: string;
  /** Repeats by date: every happening runs from local midnight to local midnight. */
  allDay: boolean;
  /** RRULE, EXRULE, RDATE and EXDATE lines (RFC 5545 §3.8.5), or null for a single event. */
  recurrence: string | null;
}

const LAST = Date.UTC(9999, 11, 31);
const MAX_TEXT = 64 * 1024;
const MAX_RULES = 4;
/** What an expansion gives, and what kept it from giving all. */
export interface Expansion {
  happenings: Interval[];
  /** More happenings than fit, or a rule whose work has no small bound; then `happenings` are not all. */
  fault: Fault | null;
}

/**
 * The happenings of an event that share time with the window, by start, at most {@link MAX_OCCURRENCES}.
 * A series keeps its local wall time when the clock changes and its exact duration (RFC 5545 §3.3.10);
 * the start counts only if the rule gives it. A rule that cannot be followed within bounds gives the first
 * happening alone; {@link checkRecurrence} and {@link expansionOf} refuse such a rule beforehand.
 */
export function expand(event: Repeating, window: Interval): Interval[] {
  return expansionOf(event, window).happenings;
}

/** As {@link expand}, with the reason when that is not the whole truth: who takes a series in refuses it then. */
export function expansionOf(event: Repeating, window: Interval): Expansion {
  const text = event.recurrence === null ? null : parseRuleText(event.recurrence);
  const first = { start: event.start, end: event.end };
  if (!text || event.recurrence === null || event.recurrence.length > MAX_TEXT) {
    return { happenings: within([first], window), fault: null };
  }
  const days = Math.max(1, Math.round((event.end - event.start) / DAY));
  const span = { start: window.start - (event.end - event.start) - DAY, end: window.end + DAY };
  const meant = meantBy(event);
  const gone = exclusions(text, event, span, meant);
  const starts = ruleStarts(text, event, span, gone.size + 2 * MAX_OCCURRENCES);
  const found = new Map<number, Interval>();
  for (const ruled of starts ?? [event.start]) {
    const start = meant(ruled);
    found.set(start, { start, end: endOf(event, start, days) });
  }
  for (const date of text.dates) {
    const extra = explicit(date, event, days);
    if (extra) found.set(extra.start, extra);
  }
  const isGone = (start: number) => gone.has(start) || gone.has(dayKey(start, event));
  const all = [...found.values()];
  const kept = gone.size === 0 ? all : all.filter(({ start }) => !isGone(start));
  const inside = within(kept, window);
  const happenings = inside.slice(0, MAX_OCCURRENCES);
  if (!starts) return { happenings, fault: faultOf("fault.recurrence.tooDense") };
  const most = { most: MAX_OCCURRENCES };
  return { happenings, fault: inside.length > MAX_OCCURRENCES ? faultOf("fault.recurrence.tooMany", most) : null };
}

/**
 * What keeps a recurrence from being used, or null: unreadable, over 500 characters a rule, a COUNT over 20,000, dates
 * in a zone that nobody knows, or so many combinations of BY-parts (over 400) that an engine would choke on it. It
 * bounds work, not frequency: that a series has too many happenings is for {@link expansionOf} to say, which knows the
 * window.
 */
export function checkRecurrence(text: string): Fault | null {
  const parsed = text.length > MAX_TEXT ? null : parseRuleText(text);
  const rules = parsed ? [...parsed.rules, ...parsed.withoutRules] : [];
  if (!parsed || rules.length > MAX_RULES) return { field: "recurrence", key: "fault.recurrence.unreadable" };
  if (parsed.dates.length + parsed.without.length > MAX_OCCURRENCES) {
    return { field: "recurrence", key: "fault.recurrence.tooMany", params: { most: MAX_OCCURRENCES } };
  }
  if (rules.length + parsed.dates.length + parsed.without.length === 0) {
    return { field: "recurrence", key: "fault.recurrence.unreadable" };
  }
  if ([...parsed.dates, ...parsed.without].some(({ zone }) => zone !== null && zoneOf(zone) === null)) {
    return faultOf("fault.zone");
  }
  for (const rule of rules) {
    const fault = ruleFault(rule) ?? boundFault(rule);
    if (fault) return fault;
  }
  return null;
}

/** Of a wall time that comes twice a rule gives the first; a series that began at its second keeps that beginning. */
function meantBy({ start, timeZone }: Repeating): (instant: number) => number {
  const ruled = instantOfWallValue(wallValueAt(start, timeZone), timeZone);
  return (instant) => (instant === ruled ? start : instant);
}

/** Starts of the rules, null when one is too much; without a rule the event's own start (RDATE adds to it). */
function ruleStarts(text: RuleText, event: Repeating, span: Interval, limit: number): number[] | null {
  if (text.rules.length === 0) return [event.start];
  const all: number[] = [];
  for (const rule of text.rules.slice(0, MAX_RULES)) {
    const starts = startsOfRule(rule, event, span, limit);
    if (!starts) return null;
    for (const start of starts) all.push(start);
  }
  return all;
}

/** Null when the rule cannot be followed within bounds. */
function startsOfRule(rule: string, event: Repeating, span: Interval, limit: number): number[] | null {
  const parts = parseRule(rule);
  if (!parts || boundFault(rule)) return null;
  const clock = (instant: number) => wallValueAt(Math.min(instant, LAST), event.timeZone);
  const local = { start: clock(span.start), end: clock(span.end) };
  const until = untilOnClock(parts.get("UNTIL"), event);
  const plain = plainRule(parts, until);
  const start = clock(event.start);
  const walls = plain ? plainStarts(plain, start, local, limit) : engineStarts(parts, until, start, local, limit);
  return walls?.map((wall) => instantOfWallValue(wall, event.timeZone)) ?? null;
}

/** UNTIL as a wall value of the event's clock; a date counts to its end, as people mean it. Null without one. */
export function untilOnClock(until: string | undefined, event: Repeating): number | null {
  const value = until === undefined ? null : dateValue({ text: until, zone: null }, event);
  return value !== null && until?.length === 8 ? value + DAY - 1000 : value;
}

/** The starts that EXDATE and EXRULE take away: instants, and "d…" for whole days. */
function exclusions(
  text: RuleText,
  event: Repeating,
  span: Interval,
  meant: (instant: number) => number,
): Set<number | string> {
  const gone = new Set<number | string>();
  for (const date of text.without) {
    const value = dateValue(date, event);
    if (value === null) continue;
    if (event.allDay || date.text.length === 8) gone.add(`d${Math.floor(value / DAY)}`);
    else gone.add(meant(instantOfWallValue(value, event.timeZone)));
  }
  for (const rule of text.withoutRules) {
    for (const start of startsOfRule(rule, event, span, 2 * MAX_OCCURRENCES) ?? []) gone.add(start);
  }
  return gone;
}

function dayKey(start: number, event: Repeating): string {
  return `d${Math.floor(wallValueAt(start, event.timeZone) / DAY)}`;
}

/** An RDATE as a happening; a period brings its own end. */
function explicit(date: DateText, event: Repeating, days: number): Interval | null {
  const [from = "", until] = date.text.split("/");
  const value = dateValue({ text: from, zone: date.zone }, event);
  if (value === null) return null;
  const timed = from.length === 8 && !event.allDay ? value + timeOfDay(event) : value;
  const start = instantOfWallValue(event.allDay ? Math.floor(timed / DAY) * DAY : timed, event.timeZone);
  const end = until && !event.allDay ? periodEnd(start, until, date.zone, event) : endOf(event, start, days);
  return { start, end };
}

function timeOfDay(event: Repeating): number {
  const value = wallValueAt(event.start, event.timeZone);
  return value - Math.floor(value / DAY) * DAY;
}

function periodEnd(start: number, until: string, zone: string | null, event: Repeating): number {
  const lasts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(until);
  if (!lasts) {
    const value = dateValue({ text: until, zone }, event);
    return value === null ? start : instantOfWallValue(value, event.timeZone);
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = lasts.slice(1).map((part) => Number(part ?? 0));
  return start + (weeks * 7 + days) * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** "20261201T180000Z" and its kin on the event's wall clock, as a wall value; null when it is no date. */
function dateValue(date: DateText, event: Repeating): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(date.text);
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", utc] = match;
  const value = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (utc) return wallValueAt(value, event.timeZone);
  const zone = date.zone === null || date.text.length === 8 ? event.timeZone : zoneOf(date.zone);
  if (zone === null || zone === event.timeZone) return value;
  return wallValueAt(instantOfWallValue(value, zone), event.timeZone);
}

function endOf(event: Repeating, start: number, days: number): number {
  if (!event.allDay) return start + (event.end - event.start);
  const value = Math.floor(wallValueAt(start, event.timeZone) / DAY) * DAY;
  return instantOfWallValue(value + days * DAY, event.timeZone);
}

/** A happening without duration counts when it starts in the window. */
function within(all: Interval[], window: Interval): Interval[] {
  const inside = all.filter((one) => one.start < window.end && (one.end > window.start || one.start >= window.start));
  return inside.sort((a, b) => a.start - b.start || a.end - b.end);
}

function faultOf(key: Fault["key"], params?: Record<string, number>): Fault {
  return params ? { field: "recurrence", key, params } : { field: "recurrence", key };
}
