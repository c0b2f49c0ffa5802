import type { Fault } from "#domain/refusal.ts";
import type { CalendarItem, RefusedItem } from "./calendar-item.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { ID_KEY, type OfferItem, titleKey } from "./offer-table.ts";

/** What the board holds of an earlier reading of the same source. */
export interface Known {
  key: string;
  fingerprint: string;
  /** iCalendar SEQUENCE; null where a source has none, or where its present state counts whatever its number. */
  sequence: number | null;
  /** A second name, for a source that gives new keys at every reading; null where there is none. */
  twin: string | null;
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
 * programs never raise SEQUENCE; only a SEQUENCE below the known one is old news and changes nothing. What has a key
 * that nobody knows is, before it counts as new, looked for by its second name among what would otherwise be missing.
 */
export function reconcile<K extends Known, T>(
  known: K[],
  read: Incoming<T>[],
  refused: RefusedItem[] = [],
): ReconcileLine<K, T>[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const twinOf = twins(known, new Set(read.map((one) => one.key)));
  const lines: ReconcileLine<K, T>[] = read.map((one) => {
    const before = byKey.get(one.key) ?? twinOf(one);
    const outcome = outcomeOf(before, one);
    return { outcome, line: one.line, title: one.title, item: one.item, known: before, fault: null };
  });
  for (const { line, title, fault } of refused) {
    lines.push({ outcome: "REFUSED", line, title, item: null, known: null, fault });
  }
  return lines.sort((a, b) => a.line - b.line);
}

/** Finds, each once, what is known under a second name and missing under its first. */
function twins<K extends Known>(known: K[], keys: ReadonlySet<string>): (read: Known) => K | null {
  const lost = new Map<string, K[]>();
  for (const one of known) {
    if (one.twin !== null && !keys.has(one.key)) lost.set(one.twin, [...(lost.get(one.twin) ?? []), one]);
  }
  return ({ twin, fingerprint: contents }) => {
    const found = lost.get(twin ?? "") ?? [];
    const same = found.findIndex((one) => one.fingerprint === contents);
    return found.splice(Math.max(same, 0), 1)[0] ?? null;
  };
}

/** What the source no longer has; not a change by itself, as a broken feed must not wipe an agenda. */
export function vanished<K extends Known>(known: K[], lines: readonly { known: K | null }[]): K[] {
  const still = new Set(lines.flatMap((line) => line.known?.key ?? []));
  return known.filter((one) => !still.has(one.key));
}

/** Whether so much is lost of what was known that it is more likely a fault than a wish: half of it, and more than one. */
export function shrinks(known: number, lost: number): boolean {
  return lost > 1 && 2 * lost >= known;
}

/** A calendar's events under their UID and, for a replaced happening, its RECURRENCE-ID. */
export function calendarIncoming(items: CalendarItem[]): Incoming<CalendarItem>[] {
  return items.map((item) => ({
    key: calendarKey(item),
    fingerprint: fingerprint(item),
    sequence: item.sequence,
    twin: calendarTwin(item),
    item,
    line: item.line,
    title: item.title,
  }));
}

/** The name of an event within its source. */
export function calendarKey(item: { uid: string; recurrenceId: string | null }): string {
  return item.recurrenceId === null ? item.uid : `${item.uid} ${item.recurrenceId}`;
}

/** An event by what people know it by: its title and its start. */
export function calendarTwin({ title, start }: { title: string; start: number }): string {
  return fingerprintOf(`${title.trim().toLowerCase()}\n${start}`);
}

/** A table's offers under their id column, or their title where there is none. */
export function offersIncoming(items: OfferItem[]): Incoming<OfferItem>[] {
  return items.map((item) => ({
    key: item.key,
    fingerprint: fingerprint(item),
    sequence: null,
    twin: titleKey(item.title),
    item,
    line: item.line,
    title: item.title,
  }));
}

/** The title of an offer that a table brought without an id: by that it is found once the table has ids. */
export function offerTwin(key: string): string | null {
  return key.startsWith(ID_KEY) ? null : key;
}

/** What an item's contents are told apart by: neither its name, nor its place in the file, nor its SEQUENCE counts, nor what is said of how it was read. */
const NO_CONTENTS = new Set(["uid", "line", "sequence", "oddStart"]);

/** A stable name for the contents of an item. */
export function fingerprint(item: CalendarItem | OfferItem): string {
  const fields = Object.entries(item).filter(([name]) => !NO_CONTENTS.has(name));
  return fingerprintOf(JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function outcomeOf(known: Known | null, read: Known): Outcome {
  if (!known) return "NEW";
  if (known.sequence !== null && read.sequence !== null && read.sequence < known.sequence) return "SAME";
  return known.fingerprint === read.fingerprint ? "SAME" : "CHANGED";
}
