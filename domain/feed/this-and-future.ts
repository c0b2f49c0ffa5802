import { DAY } from "#domain/calendar/interval.ts";
import { expand, MAX_OCCURRENCES, untilOnClock } from "#domain/calendar/recurrence.ts";
import { recurrenceIdOf } from "#domain/calendar/replacement.ts";
import { shiftedRule } from "#domain/calendar/rule-shift.ts";
import { parseRule, ruleOf } from "#domain/calendar/rule-text.ts";
import { instantOfWallValue, toWall, wallValueAt } from "#domain/calendar/zone.ts";
import type { Draft } from "./calendar-draft.ts";
import type { CalendarItem, RefusedItem } from "./calendar-item.ts";
import { compactWall, type Moment } from "./calendar-moments.ts";
import { repeats } from "./calendar-repeat.ts";

/** The lines of a series. */
type Lines = Pick<Draft, "rules" | "dates" | "gone">;

/** The part of a series between two wall values, and by how much its happenings move. */
interface Part {
  change: Draft;
  from: number;
  to: number;
  shift: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9000, 0, 1);

/**
 * Follows RANGE=THISANDFUTURE (RFC 5545 §3.8.4.4): the series ends before that happening and goes on from there as a
 * series of its own, every happening as much later or earlier as that one, with what the change says. Happenings that
 * are replaced one by one go along. A change that no rule can tell is refused, and its series stays as it was.
 */
export function withSplits(drafts: Draft[], refused: RefusedItem[]): Draft[] {
  const changes = drafts.filter((draft) => draft.range !== null);
  if (changes.length === 0) return drafts;
  const masters = new Map(
    drafts.flatMap((draft) => (!draft.replaces && repeats(draft) ? [[draft.item.uid, draft]] : [])),
  );
  const left = new Set<Draft>();
  for (const [uid, series] of masters) {
    const own = changes.filter((draft) => draft.range === uid);
    if (own.length > 0) for (const draft of split(series, own, drafts, refused)) left.add(draft);
  }
  return drafts.filter((draft) => !left.has(draft));
}

/** Gives the series and its changes their new lines; what it returns is no longer there. */
function split(series: Draft, changes: Draft[], drafts: Draft[], refused: RefusedItem[]): Draft[] {
  const parts = partsOf(series, changes);
  const begin = wallValueAt(series.item.start, series.item.timeZone);
  const until = parts[0]?.from ?? NEVER;
  const first = cut(series, { from: FIRST, to: until, shift: 0 });
  const rest = parts.map((part) => (repeats(part.change) ? part.change : cut(series, part)));
  if (!first || rest.includes(null)) {
    for (const { item } of changes) refused.push(unfollowed(item));
    return changes;
  }
  for (const draft of drafts)
    if (draft.range === null && draft.item.uid === series.item.uid) moveAlong(draft, series, parts);
  // A start that its rule does not give is no happening, so it does not stay alone.
  const stays = begin < until && (series.rules.length === 0 || first.rules.length + first.dates.length > 0);
  Object.assign(series, first);
  parts.forEach(({ change }, n) => {
    Object.assign(change, rest[n] && { rules: rest[n].rules, dates: rest[n].dates, gone: rest[n].gone });
    complete(change.item, series.item);
  });
  const gone = changes.filter(({ item }) => item.status === "CANCELLED");
  return stays ? gone : [...gone, series];
}

function partsOf({ item }: Draft, changes: Draft[]): Part[] {
  const parts = changes.map((change) => {
    const from = change.replaces ? replacedAt(change.replaces, item) : 0;
    return { change, from, to: NEVER, shift: wallValueAt(change.item.start, item.timeZone) - from };
  });
  parts.sort((a, b) => a.from - b.from);
  return parts.map((part, n) => ({ ...part, to: parts[n + 1]?.from ?? NEVER }));
}

/** The lines that give the happenings of a part, moved; null when no lines do. */
function cut(series: Draft, part: Omit<Part, "change">): Lines | null {
  const lines: Lines = {
    rules: [],
    dates: movedLines(series.dates, part),
    gone: new Set(movedLines(series.gone, part)),
  };
  return series.rules.every((line) => cutRule(line, series.item, part, lines)) ? lines : null;
}

function cutRule(line: string, item: CalendarItem, part: Omit<Part, "change">, lines: Lines): boolean {
  const [name = "", rule = ""] = line.split(":");
  const parts = parseRule(rule);
  if (!parts) return false;
  const until = untilOnClock(parts.get("UNTIL"), item) ?? NEVER;
  const end = Math.min(until, part.to - 1000);
  const starts = startsIn(rule, item, part);
  if (starts.length === 0) return true;
  const endless = end === NEVER && !parts.has("COUNT");
  const full = starts.length >= MAX_OCCURRENCES;
  const begins = part.from === FIRST || starts[0] === part.from;
  const moved = begins ? shiftedRule(parts, part.from, part.shift) : null;
  if (full && (parts.has("COUNT") || !moved)) return false;
  if (moved) {
    if (parts.has("COUNT")) moved.set("COUNT", String(starts.length));
    else if (end !== NEVER) moved.set("UNTIL", untilText(end + part.shift, item));
    lines.rules.push(`${name}:${ruleOf(moved)}`);
    return true;
  }
  if (endless) return false;
  for (const start of starts) {
    if (name === "EXRULE") lines.gone.add(`EXDATE${valueText(start + part.shift, item)}`);
    else lines.dates.push(`RDATE${valueText(start + part.shift, item)}`);
  }
  return true;
}

/** Wall values of the starts that a rule gives in a part, as many as fit. */
function startsIn(rule: string, item: CalendarItem, { from, to }: Omit<Part, "change">): number[] {
  const window = {
    start: instantOfWallValue(from, item.timeZone),
    end: instantOfWallValue(Math.min(to, LAST), item.timeZone),
  };
  const found = expand({ ...item, recurrence: `RRULE:${rule}` }, window);
  return found.map(({ start }) => wallValueAt(start, item.timeZone)).filter((start) => start >= from && start < to);
}

/** The RDATE or EXDATE lines of a part, moved; a period moves with its end. */
function movedLines(lines: Iterable<string>, { from, to, shift }: Omit<Part, "change">): string[] {
  const days = (Math.floor((from + shift) / DAY) - Math.floor(from / DAY)) * DAY;
  return [...lines].flatMap((line) => {
    const [head, value = ""] = line.split(":");
    const at = wallOf(value.slice(0, 15));
    const day = value.length === 8;
    if (day ? at + DAY <= from : at < from) return [];
    if (at >= to) return [];
    const moved = value
      .split("/")
      .map((text) => (text.startsWith("P") ? text : compactValue(text, day ? days : shift)));
    return [`${head}:${moved.join("/")}`];
  });
}

function compactValue(text: string, shift: number): string {
  return compactWall(new Date(wallOf(text) + shift).toISOString().slice(0, text.length === 8 ? 10 : 19));
}

/** "20261201T190000" or "20261201" as a wall value. */
function wallOf(text: string): number {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  const time = text.length > 8 ? `${text.slice(9, 11)}:${text.slice(11, 13)}:${text.slice(13, 15)}` : "00:00:00";
  return Date.parse(`${date}T${time}Z`);
}

function valueText(at: number, { allDay }: CalendarItem): string {
  const text = compactWall(new Date(at).toISOString().slice(0, 19));
  return allDay ? `;VALUE=DATE:${text.slice(0, 8)}` : `:${text}`;
}

/** UNTIL is a date where the start is one, else in UTC (RFC 5545 §3.3.10). */
function untilText(at: number, { allDay, timeZone }: CalendarItem): string {
  if (allDay) return compactWall(new Date(at).toISOString().slice(0, 10));
  return `${compactWall(new Date(instantOfWallValue(at, timeZone)).toISOString().slice(0, 19))}Z`;
}

/** Which happening is meant, on the wall clock of its series; a date means the one of that day. */
function replacedAt(moment: Moment, { start, timeZone, allDay }: CalendarItem): number {
  if (!moment.isDate) return wallValueAt(moment.instant, timeZone);
  const begin = wallValueAt(start, timeZone);
  return wallOf(compactWall(moment.wall)) + (allDay ? 0 : begin - Math.floor(begin / DAY) * DAY);
}

/** A happening that is replaced by itself belongs to the part of the series in which it is. */
function moveAlong({ item, replaces }: Draft, series: Draft, parts: Part[]): void {
  const at = replaces ? replacedAt(replaces, series.item) : -NEVER;
  const part = parts.find(({ from, to }) => at >= from && at < to);
  if (!part) return;
  const { timeZone, allDay } = series.item;
  const instant = instantOfWallValue(at + part.shift, timeZone);
  item.uid = part.change.item.uid;
  item.recurrenceId = recurrenceIdOf(instant, { allDay, timeZone });
}

/** A change is told on the clock of its series, and keeps what it leaves out. */
function complete(item: CalendarItem, { timeZone }: CalendarItem): void {
  if (item.allDay) return;
  item.timeZone = timeZone;
  item.wallStart = toWall(item.start, timeZone);
}

function unfollowed({ line, title }: CalendarItem): RefusedItem {
  return { line, title, fault: { field: "recurrence", key: "fault.calendar.thisAndFuture" } };
}
