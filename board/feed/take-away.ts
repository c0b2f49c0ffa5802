import type { Act } from "#board/act.ts";
import { saveEvent } from "#board/calendar/save-event.ts";
import type { Import } from "#db/imports.ts";
import { comingOfSource } from "#db/occurrences.ts";
import type { Event } from "#domain/calendar/event.ts";
import { endBefore } from "#domain/calendar/series.ts";
import { type Feed, feedSource } from "#domain/feed/feed.ts";
import type { CalendarReading } from "#domain/feed/ical.ts";
import { shrinks, vanished } from "#domain/feed/reconcile.ts";
import { type CalendarImport, type KnownEvent, knownOfSource } from "./read-import.ts";

/** What a reading had no more, and whether a person must agree that it goes. */
interface Missing {
  missing: string[];
  asks: boolean;
}

/**
 * Looks which coming events a feed has no more. They go when two readings in a row lack them, unless it is half of all
 * that is coming: then nothing goes before a person agrees. What is past stays, whatever its source says.
 */
export async function missingFrom(
  { tx, at }: Act,
  feed: Feed,
  lines: CalendarImport["lines"],
  { items, refused }: CalendarReading,
): Promise<Missing & { going: KnownEvent[] }> {
  const source = feedSource(feed.id);
  const coming = await comingOfSource(tx, source, at);
  const known = (await knownOfSource(tx, source)).filter(({ event }) => coming.has(event.id));
  const unread = new Set(refused.map(({ title }) => title));
  const lost = beforeTheEnd(vanished(known, lines), feed, items, at).filter(({ event }) => !unread.has(event.title));
  const asks = shrinks(known.length, lost.length);
  const going = asks ? [] : lost.filter(({ key }) => feed.missing.includes(key));
  return { asks, going, missing: lost.filter((one) => !going.includes(one)).map(({ key }) => key) };
}

/**
 * Some calendars hold only the next so many events: one that comes in pushes the last one out. What lies beyond the last
 * event of a reading is not missing as long as the reading holds as many as the one before.
 */
function beforeTheEnd(lost: KnownEvent[], { held, missing }: Feed, items: CalendarReading["items"], now: number) {
  if (comingIn(items, now) < held) return lost;
  const last = Math.max(...items.map(({ start }) => start));
  return lost.filter(({ key, event }) => event.recurrence !== null || event.start <= last || missing.includes(key));
}

/** How many events of a reading are still to come. */
export function comingIn(items: CalendarReading["items"], now: number): number {
  return items.filter(({ end, recurrence }) => recurrence !== null || end > now).length;
}

/** Cancels what its source has no more, as part of an import; of a series only what is still to come. */
export async function takeAway(doing: Act, kept: Import, going: readonly KnownEvent[]): Promise<void> {
  const coming = await comingOfSource(doing.tx, kept.source, doing.at);
  for (const { event } of going) {
    const next = coming.get(event.id) ?? event.start;
    const after = { ...cancelled(event, next), version: event.version + 1, changedAt: doing.at };
    // Without a fingerprint it comes back as soon as its source has it again.
    await saveEvent(doing, event, after, { verb: "import", import: kept.id, fingerprint: null });
  }
}

function cancelled(event: Event, next: number): Event {
  return event.recurrence !== null && event.start < next ? endBefore(event, next) : { ...event, status: "CANCELLED" };
}
