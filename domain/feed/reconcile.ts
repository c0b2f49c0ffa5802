import type { Fault } from "#domain/refusal.ts";
import type { CalendarItem, RefusedItem } from "./calendar-item.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { OfferItem } from "./offer-table.ts";

/** What the board holds of an earlier reading of the same source. */
export interface Known {
  key: string;
  fingerprint: string;
  /** iCalendar SEQUENCE; null where a source has none. */
  sequence: number | null;
}

/** What a reading brings: a calendar's event or a table's offer, with the name under which its source knows it. */
export interface Incoming<T> extends Known {
  item: T;
  line: number;
  title: string;
}

export const OUTCOMES = ["NEW", "CHANGED", "SAME", "REFUSED"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What becomes of one event or offer of a file. */
export interface ReconcileLine<K, T> {
  outcome: Outcome;
  line: number;
  title: string | null;
  item: T | null;
  /** What it changes or equals. */
  known: K | null;
  fault: Fault | null;
}

/**
 * Compares a reading with what is known of the same source, in the order of the file. Contents decide, as many
 * programs never raise SEQUENCE; only a SEQUENCE below the known one is old news and changes nothing.
 */
export function reconcile<K extends Known, T>(
  known: K[],
  read: Incoming<T>[],
  refused: RefusedItem[] = [],
): ReconcileLine<K, T>[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const lines: ReconcileLine<K, T>[] = read.map((one) => {
    const before = byKey.get(one.key) ?? null;
    const outcome = outcomeOf(before, one);
    return { outcome, line: one.line, title: one.title, item: one.item, known: before, fault: null };
  });
  for (const { line, title, fault } of refused) {
    lines.push({ outcome: "REFUSED", line, title, item: null, known: null, fault });
  }
  return lines.sort((a, b) => a.line - b.line);
}

/** What the source no longer has; not a change by itself, as a broken feed must not wipe an agenda. */
export function vanished<K extends Known>(known: K[], read: { key: string }[]): K[] {
  const keys = new Set(read.map((one) => one.key));
  return known.filter((one) => !keys.has(one.key));
}

/** A calendar's events under their UID and, for a replaced happening, its RECURRENCE-ID. */
export function calendarIncoming(items: CalendarItem[]): Incoming<CalendarItem>[] {
  return items.map((item) => ({
    key: calendarKey(item),
    fingerprint: fingerprint(item),
    sequence: item.sequence,
    item,
    line: item.line,
    title: item.title,
  }));
}

/** The name of an event within its source. */
export function calendarKey(item: { uid: string; recurrenceId: string | null }): string {
  return item.recurrenceId === null ? item.uid : `${item.uid} ${item.recurrenceId}`;
}

/** A table's offers under their id column, or their title where there is none. */
export function offersIncoming(items: OfferItem[]): Incoming<OfferItem>[] {
  return items.map((item) => ({
    key: item.key,
    fingerprint: fingerprint(item),
    sequence: null,
    item,
    line: item.line,
    title: item.title,
  }));
}

/** A stable name for the contents of an item: neither its place in the file nor its SEQUENCE counts. */
export function fingerprint(item: CalendarItem | OfferItem): string {
  const fields = Object.entries(item).filter(([name]) => name !== "line" && name !== "sequence");
  return fingerprintOf(JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function outcomeOf(known: Known | null, read: Known): Outcome {
  if (!known) return "NEW";
  if (known.sequence !== null && read.sequence !== null && read.sequence < known.sequence) return "SAME";
  return known.fingerprint === read.fingerprint ? "SAME" : "CHANGED";
}
