import type { Event } from "./event.ts";
import { DAY, type Interval } from "./interval.ts";
import { expand } from "./recurrence.ts";
import { type DateText, parseRuleText } from "./rule-text.ts";
import { skip } from "./series.ts";
import { instantOfWallValue, toInstant, toWall, wallValueAt, zoneOf } from "./zone.ts";

// A happening of a series that was moved, changed or cancelled by itself is an event of its own that replaces it: it has
// the uid of the series, and the start that it replaces as its `recurrenceId`; the series skips that start.

/** The name of a happening within its series (RFC 5545 §3.8.4.4): a UTC instant, or of whole days a date. */
export function recurrenceIdOf(start: number, { allDay, timeZone }: Pick<Event, "allDay" | "timeZone">): string {
  return allDay ? toWall(start, timeZone).slice(0, 10) : new Date(start).toISOString();
}

/** The start (epoch milliseconds) that a replacement had by the rule of its series, whose zone it is. */
export function replacedStart(recurrenceId: string, timeZone: string): number {
  return recurrenceId.length === 10 ? toInstant(recurrenceId, timeZone) : Date.parse(recurrenceId);
}

/** At most so many of what is sorted by start: what is still to come at an instant, and in the room left the last before. */
export function nearest<Item extends Pick<Interval, "end">>(items: readonly Item[], now: number, most: number): Item[] {
  const [over, coming] = [items.filter(({ end }) => end <= now), items.filter(({ end }) => end > now).slice(0, most)];
  return [...over.slice(over.length - Math.min(over.length, most - coming.length)), ...coming];
}

/** What a value of EXDATE or RDATE names, as `recurrenceId` does; `timeZone` is that of the series. */
export function recurrenceIdOfDate({ text, zone }: DateText, timeZone: string): string {
  if (text.length === 8) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const part = (from: number, length = 2) => Number.parseInt(text.slice(from, from + length), 10) || 0;
  const wall = Date.UTC(part(0, 4), part(4) - 1, part(6), part(9), part(11), part(13));
  const ofDate = zone === null ? timeZone : (zoneOf(zone) ?? timeZone);
  return new Date(instantOfWallValue(wall, text.endsWith("Z") ? "UTC" : ofDate)).toISOString();
}

/** A recurrence that no longer skips these happenings of a series in this zone; null when nothing else was in it. */
export function unskip(recurrence: string | null, timeZone: string, ids: ReadonlySet<string>): string | null {
  const lines = (recurrence ?? "").split("\n").flatMap((line) => {
    const dates = /^EXDATE/i.test(line) ? (parseRuleText(line)?.without ?? []) : [];
    const kept = dates.filter((date) => !ids.has(recurrenceIdOfDate(date, timeZone)));
    if (kept.length === dates.length) return [line];
    return kept.length === 0 ? [] : [line.slice(0, line.lastIndexOf(":") + 1) + kept.map(({ text }) => text).join(",")];
  });
  return lines.join("\n") || null;
}

/** What becomes of a replacement when its series changes; `after` is null when the series has its date no more. */
export interface Following {
  before: Event;
  after: Event | null;
}

/**
 * Brings replacements in line with a change of their series. A replacement is kept when the series still has a happening
 * on its date, or where that date moved to; what it had as its series has it, it has as the series has it now, and what
 * was changed apart stays. A cancelled series cancels those that are not over. `from` is the start (epoch milliseconds)
 * that became the start of `after`, which must not skip the replacements yet: it is answered as skipping those kept.
 */
export function followSeries(before: Event, after: Event, from: number, replacements: readonly Event[]) {
  const shift = wallValueAt(after.start, after.timeZone) - wallValueAt(from, before.timeZone);
  const taken = new Set<number>();
  const following = replacements.map((one): Following => {
    const was = replacedStart(one.recurrenceId ?? "", before.timeZone);
    const now = after.recurrence === null ? undefined : dateNow(wallValueAt(was, before.timeZone), after, shift, taken);
    if (now) taken.add(now.start);
    return {
      before: one,
      after: now ? followed(one, { series: before, start: was }, { series: after, ...now }) : null,
    };
  });
  return { series: [...taken].reduce(skip, after), following };
}

/** The happening of the series on the day of a wall value at its new hour, or at all, or where that day moved to. */
function dateNow(wall: number, series: Event, shift: number, taken: ReadonlySet<number>): Interval | undefined {
  const day = Math.floor(wall / DAY) * DAY;
  const hour = (((wall + shift) % DAY) + DAY) % DAY;
  const instant = (value: number) => instantOfWallValue(value, series.timeZone);
  const onDay = { start: instant(day), end: instant(day + DAY) };
  const sameDay = expand(series, onDay).filter(({ start }) => start >= onDay.start);
  const moved = instant(wall + shift);
  const wanted = [
    ...sameDay.filter(({ start }) => start === instant(day + hour)),
    ...sameDay,
    ...expand(series, { start: moved, end: moved + 1 }).filter(({ start }) => start === moved),
  ];
  return wanted.find(({ start }) => !taken.has(start));
}

const FOLLOWED = [
  ...(["title", "description", "language", "hosts", "place", "area", "online", "themes", "audiences"] as const),
  ...(["valueForms", "price", "expectedAttendance", "funder", "url"] as const),
];
type Happening = { series: Event; start: number };

function followed(one: Event, was: Happening, now: Happening & Interval): Event {
  const names = FOLLOWED.filter((name) => same(one[name], was.series[name]));
  const facts = Object.fromEntries(names.map((name) => [name, now.series[name]]));
  const { uid, changedAt } = now.series;
  const recurrenceId = recurrenceIdOf(now.start, now.series);
  const after = { ...one, ...facts, ...timeOf(one, was, now), ...statusOf(one, was.series, now.series) };
  const next = { ...after, uid, recurrenceId };
  if (same(next, one)) return one;
  return { ...next, version: one.version + 1, sequence: one.sequence + 1, changedAt };
}

/** Who changed only other things goes along to another hour. */
function timeOf(one: Event, { series, start }: Happening, now: Happening & Interval): Partial<Event> {
  const asPlanned = one.start === start && one.allDay === series.allDay && lasts(one) === lasts(series);
  if (!asPlanned) return {};
  const { allDay, timeZone } = now.series;
  return { start: now.start, end: now.end, wallStart: toWall(now.start, timeZone), allDay, timeZone };
}

function statusOf(one: Event, was: Event, now: Event): Partial<Event> {
  if (one.status === "CANCELLED") return {};
  if (now.status === "CANCELLED") return one.end > now.changedAt ? { status: "CANCELLED", holdUntil: null } : {};
  if (one.status !== was.status || one.holdUntil !== was.holdUntil) return {};
  return { status: now.status, holdUntil: now.holdUntil, holdExtended: one.holdExtended || now.holdExtended };
}

function lasts({ start, end, allDay }: Event): number {
  return allDay ? Math.round((end - start) / DAY) : end - start;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
