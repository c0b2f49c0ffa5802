import { checkRecurrence } from "#domain/calendar/recurrence.ts";
import type { Fault } from "#domain/refusal.ts";
import { type Draft, ownUid, readDraft } from "./calendar-draft.ts";
import type { CalendarItem, RefusedItem } from "./calendar-item.ts";
import { type CalendarText, rawValue, scanCalendars } from "./calendar-lines.ts";
import { readDuration } from "./calendar-moments.ts";
import { exclusionLine, repeats } from "./calendar-repeat.ts";
import { type ZoneReading, zoneReader } from "./calendar-zones.ts";
import { withSplits } from "./this-and-future.ts";

export interface CalendarReading {
  name: string | null;
  /** PRODID: the program that wrote it. */
  product: string | null;
  /** How often it says that it changes, in milliseconds: REFRESH-INTERVAL (RFC 7986 §5.7) or X-PUBLISHED-TTL. */
  refresh: number | null;
  items: CalendarItem[];
  refused: RefusedItem[];
  /** Whether it ends as a calendar ends: one that broke off on its way may have lost events. */
  complete: boolean;
}

export const MAX_CALENDAR_BYTES = 5 * 1024 * 1024;
export const MAX_CALENDAR_EVENTS = 5_000;

/**
 * Reads an iCalendar (RFC 5545) or vCalendar 1.0 text, several calendars in one text too. Never throws: what cannot
 * be read is in `refused`, each by itself; a text that is no calendar or too large is one refusal on line 1.
 * Times without zone are in `options.zone`.
 */
export function readCalendar(text: string, options: { zone: string }): CalendarReading {
  const empty: CalendarReading = { name: null, product: null, refresh: null, items: [], refused: [], complete: true };
  if (text.length > MAX_CALENDAR_BYTES) {
    return { ...empty, refused: [whole("fault.calendar.tooLarge", { most: MAX_CALENDAR_BYTES / 1024 / 1024 })] };
  }
  const calendars = scanCalendars(text);
  const count = calendars.reduce((sum, calendar) => sum + calendar.events.length, 0);
  const complete = calendars.every(({ closed }) => closed);
  const reading = { ...empty, ...heading(calendars), complete };
  if (calendars.length === 0) return { ...empty, refused: [whole(whatElse(text))] };
  if (count === 0) return { ...reading, refused: [whole("fault.calendar.noEvents")] };
  if (count > MAX_CALENDAR_EVENTS) {
    return { ...reading, refused: [whole("fault.calendar.tooManyEvents", { count, most: MAX_CALENDAR_EVENTS })] };
  }
  const drafts = calendars.flatMap((calendar) => readEvents(calendar, options.zone, reading.refused));
  const series = withSplits(withExceptions(oneEach(drafts)), reading.refused);
  reading.items = series.flatMap((draft) => finish(draft, reading.refused));
  reading.refused.sort((a, b) => a.line - b.line);
  return reading;
}

function heading(calendars: CalendarText[]): Pick<CalendarReading, "name" | "product" | "refresh"> {
  const heads = calendars.flatMap((calendar) => calendar.head);
  const name = rawValue(heads, "X-WR-CALNAME", "NAME");
  const refresh = readDuration(rawValue(heads, "REFRESH-INTERVAL", "X-PUBLISHED-TTL") ?? "");
  return {
    name: name ? name.replace(/\\([,;\\])/g, "$1") : null,
    product: rawValue(heads, "PRODID") || null,
    refresh: refresh || null,
  };
}

function whatElse(text: string): Fault["key"] {
  if (text.trim() === "") return "fault.calendar.empty";
  return /^\s*(<!--[\s\S]{0,500}?-->\s*)?<(!doctype html|html|head|body)/i.test(text.replace(/^\uFEFF/, ""))
    ? "fault.calendar.webPage"
    : "fault.calendar.notACalendar";
}

function readEvents(calendar: CalendarText, zone: string, refused: RefusedItem[]): Draft[] {
  const zones: (name: string) => ZoneReading | null = zoneReader(calendar.zones, zone);
  const method = rawValue(calendar.head, "METHOD")?.toUpperCase() ?? null;
  const old = rawValue(calendar.head, "VERSION") === "1.0";
  const drafts: Draft[] = [];
  for (const block of calendar.events) {
    const read = readDraft(block, { zone, zones, method, old });
    if ("fault" in read) refused.push(read);
    else drafts.push(read);
  }
  return drafts;
}

/**
 * Of several versions of one event the newest stays. Where a program gives one UID to events at different times,
 * each gets a UID of its own from title and start, whatever their order in the file.
 */
function oneEach(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const group of groupBy(drafts, (draft) => `${draft.item.uid}\n${draft.item.recurrenceId}`)) {
    if (group.length === 1) {
      kept.push(...group);
      continue;
    }
    const newest = Math.max(...group.map((draft) => draft.item.sequence));
    const last = group.filter((draft) => draft.item.sequence === newest);
    const starts = groupBy(last, (draft) => String(draft.item.start));
    const each = starts.map((same) => same.reduce((a, b) => (b.stamp >= a.stamp ? b : a)));
    if (each.length > 1) for (const draft of each) draft.item.uid += `-${ownUid(draft.item)}`;
    kept.push(...each);
  }
  return kept.sort((a, b) => a.item.line - b.item.line);
}

/**
 * A replaced happening leaves its series, so that it is not there twice; a cancelled one only leaves. What it does not
 * say itself it takes from its series.
 */
function withExceptions(drafts: Draft[]): Draft[] {
  const series = new Map<string, Draft>();
  for (const draft of drafts) if (!draft.replaces && repeats(draft)) series.set(draft.item.uid, draft);
  return drafts.filter((draft) => {
    const master = draft.replaces ? series.get(draft.range ?? draft.item.uid) : undefined;
    if (!master || !draft.replaces) return true;
    if (draft.item.title === "") inherit(draft.item, master.item);
    if (draft.range !== null) return true;
    master.gone.add(exclusionLine(draft.replaces, master.item));
    return draft.item.status !== "CANCELLED";
  });
}

/** Apple's old calendars write of a moved happening its times alone. */
function inherit(item: CalendarItem, { title, description, place, url, categories, organizer }: CalendarItem): void {
  Object.assign(item, { title, description });
  item.place ??= place;
  item.url ??= url;
  item.organizer ??= organizer;
  if (item.categories.length === 0) item.categories = categories;
}

function finish(draft: Draft, refused: RefusedItem[]): CalendarItem[] {
  const { item } = draft;
  if (item.title === "") {
    refused.push({ line: item.line, title: null, fault: { field: "title", key: "fault.calendar.noTitle" } });
    return [];
  }
  if (!repeats(draft)) return [item];
  const lines = [...draft.rules, ...draft.dates, ...[...draft.gone].sort()];
  item.recurrence = lines.join("\n");
  const fault = checkRecurrence(item.recurrence);
  if (!fault) return [item];
  refused.push({ line: item.line, title: item.title, fault });
  return [];
}

function groupBy<T>(all: T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function whole(key: Fault["key"], params?: Record<string, number>): RefusedItem {
  const fault = params ? { field: "text", key, params } : { field: "text", key };
  return { line: 1, title: null, fault };
}
