import { RRuleTemporal } from "rrule-temporal";
import type { Fault } from "#domain/refusal.ts";
import { DAY, type Interval } from "./interval.ts";
import { boundFault, frequencyFault, ruleFault } from "./rule-bounds.ts";
import { type DateText, parseRule, parseRuleText, type RuleText, ruleOf } from "./rule-text.ts";
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
/** One question to the engine; with {@link boundFault} it keeps every rule within a few milliseconds per step. */
const ENGINE_LIMITS = { cache: false, maxIterations: 20_000, maxCandidateEvaluations: 100_000 };
const MAX_STEPS = 64;

/**
 * The happenings of an event that share time with the window, by start, at most {@link MAX_OCCURRENCES}.
 * A series keeps its local wall time when the clock changes and its exact duration (RFC 5545 §3.3.10);
 * the start counts only if the rule gives it. A rule that cannot be followed within bounds gives the first
 * happening alone; {@link checkRecurrence} refuses such a rule beforehand.
 */
export function expand(event: Repeating, window: Interval): Interval[] {
  const text = event.recurrence === null ? null : parseRuleText(event.recurrence);
  const first = { start: event.start, end: event.end };
  if (!text || event.recurrence === null || event.recurrence.length > MAX_TEXT) return within([first], window);
  const days = Math.max(1, Math.round((event.end - event.start) / DAY));
  const span = { start: window.start - (event.end - event.start) - DAY, end: window.end + DAY };
  const gone = exclusions(text, event, span);
  const starts = ruleStarts(text, event, span, gone.size + 2 * MAX_OCCURRENCES);
  const found = new Map<number, Interval>();
  for (const start of starts) found.set(start, { start, end: endOf(event, start, days) });
  for (const date of text.dates) {
    const extra = explicit(date, event, days);
    if (extra) found.set(extra.start, extra);
  }
  const kept = [...found.values()].filter((one) => !gone.has(one.start) && !gone.has(dayKey(one.start, event)));
  return within(kept, window);
}

/**
 * What keeps a recurrence from being used, or null: unreadable, over 500 characters a rule, several times a day,
 * COUNT over 2,000, or so many combinations of BY-parts (over 400) that an engine would choke on it.
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
  for (const rule of rules) {
    const fault = ruleFault(rule) ?? frequencyFault(rule) ?? boundFault(rule);
    if (fault) return fault;
  }
  return null;
}

/** Starts of the rules; without a rule the event's own start (RDATE adds to it). */
function ruleStarts(text: RuleText, event: Repeating, span: Interval, limit: number): number[] {
  if (text.rules.length === 0) return [event.start];
  try {
    return text.rules.slice(0, MAX_RULES).flatMap((rule) => startsOfRule(rule, event, span, limit));
  } catch {
    return [event.start];
  }
}

/**
 * Asks the engine piece by piece, so that a dense rule never builds more than it may give. The engine works on the
 * wall clock as if it were UTC, and the zone is applied after: local time stays and its fastest paths are used.
 * Rules below a day run in exact time in their zone instead.
 */
function startsOfRule(rule: string, event: Repeating, span: Interval, limit: number): number[] {
  const parts = parseRule(rule);
  if (!parts || boundFault(rule)) return [event.start];
  const perDay = happeningsPerDay(parts);
  const exact = perDay >= 24 && /HOURLY|MINUTELY|SECONDLY/.test(parts.get("FREQ") ?? "");
  const clock = (instant: number) => (exact ? instant : wallValueAt(instant, event.timeZone));
  const engine = engineFor(parts, event, exact);
  const to = Math.min(clock(Math.min(span.end, LAST)), LAST);
  let at = Math.max(clock(Math.max(span.start, event.start)), clock(event.start));
  let step = Math.max(60_000, (MAX_OCCURRENCES / perDay) * DAY);
  const starts: number[] = [];
  for (let steps = 0; at < to && starts.length < limit && steps < MAX_STEPS; steps++) {
    const next = Math.min(at + step, to);
    const found = engine.between(new Date(at), new Date(next - 1), true);
    for (const one of found)
      starts.push(exact ? one.epochMilliseconds : instantOfWallValue(one.epochMilliseconds, event.timeZone));
    if (found.length < MAX_OCCURRENCES / 8) step *= 4;
    at = next;
  }
  return starts;
}

function engineFor(parts: Map<string, string>, event: Repeating, exact: boolean): RRuleTemporal {
  const until = parts.get("UNTIL");
  const whole = new Map(parts);
  if (until) whole.set("UNTIL", exact ? until : untilOnClock(until, event));
  const start = compact(wallValueAt(event.start, event.timeZone));
  const head = exact ? `DTSTART;TZID=${event.timeZone}:${start}` : `DTSTART:${start}Z`;
  return new RRuleTemporal({ rruleString: `${head}\nRRULE:${ruleOf(whole)}`, ...ENGINE_LIMITS });
}

/** UNTIL on the wall clock; a date counts to its end, as people mean it. */
function untilOnClock(until: string, event: Repeating): string {
  const value = dateValue({ text: until, zone: null }, event);
  if (value === null) return until;
  return `${compact(until.length === 8 ? value + DAY - 1000 : value)}Z`;
}

/** How many starts a day can have at most, so that the first question to the engine is of the right size. */
function happeningsPerDay(parts: Map<string, string>): number {
  const perFrequency: Record<string, number> = { HOURLY: 24, MINUTELY: 1_440, SECONDLY: 86_400 };
  const slots = ["BYHOUR", "BYMINUTE", "BYSECOND"].map((name) => parts.get(name)?.split(",").length ?? 1);
  return (perFrequency[parts.get("FREQ") ?? ""] ?? 1) * slots.reduce((product, count) => product * count, 1);
}

/** The starts that EXDATE and EXRULE take away: instants, and "d…" for whole days. */
function exclusions(text: RuleText, event: Repeating, span: Interval): Set<number | string> {
  const gone = new Set<number | string>();
  for (const date of text.without) {
    const value = dateValue(date, event);
    if (value === null) continue;
    if (event.allDay || date.text.length === 8) gone.add(`d${Math.floor(value / DAY)}`);
    else gone.add(instantOfWallValue(value, event.timeZone));
  }
  for (const rule of text.withoutRules) {
    for (const start of ruleStarts({ ...text, rules: [rule] }, event, span, 2 * MAX_OCCURRENCES)) gone.add(start);
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
  return inside.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, MAX_OCCURRENCES);
}

function compact(value: number): string {
  return new Date(value).toISOString().slice(0, 19).replace(/[-:]/g, "");
}
