import type { Event } from "#domain/calendar/event.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { selectEvents, toEvent, toRow } from "./event-row.ts";
import type { Db, Tx } from "./handle.ts";
import { type Reader, visibleTo } from "./reader.ts";
import { keptReading } from "./seen.ts";
import { isAmong } from "./sqlite/json.ts";

/** What is stored beside an event: what the matcher made of it, and the trace of its import. */
export interface EventTrace {
  reading: Reading;
  /** Of the imported item it comes from; not given: as it was, so that a change by hand outlives the same file. */
  fingerprint?: string | null | undefined;
}

/** The events with these ids that the reader may know of, in no order. */
export async function eventsByIds(db: Db, reader: Reader, ids: readonly string[]): Promise<Event[]> {
  if (ids.length === 0) return [];
  const query = selectEvents(db).where(isAmong("event.id", ids)).where(visibleTo(reader));
  return (await query.execute()).map(toEvent);
}

/** The holds of a network that have let go of their date by `now` (epoch milliseconds) and are still to come, by start. */
export async function lapsedHoldsOf(db: Db, network: string, now: number): Promise<Event[]> {
  const query = selectEvents(db)
    .where("event.network", "=", network)
    .where("event.status", "=", "TENTATIVE")
    .where("event.hold_until", "<=", now)
    .where("event.end", ">", now)
    .orderBy("event.start")
    .limit(50);
  return (await query.execute()).map(toEvent);
}

/** The events with these ids, holds too, in no order: for what the board does by itself. */
export async function standingEvents(db: Db, ids: readonly string[]): Promise<Event[]> {
  if (ids.length === 0) return [];
  return (await selectEvents(db).where(isAmong("event.id", ids)).execute()).map(toEvent);
}

export async function eventById(db: Db, reader: Reader, id: string): Promise<Event | null> {
  return (await eventsByIds(db, reader, [id]))[0] ?? null;
}

/** What an import of one source brought before: posts that stand, by UID and recurrence id. */
export async function eventsOfSource(db: Db, source: string): Promise<(Event & { fingerprint: string | null })[]> {
  const rows = await selectEvents(db).where("event.source", "=", source).execute();
  return rows.map((row) => ({ ...toEvent(row), fingerprint: row.fingerprint }));
}

export async function addEvent(tx: Tx, event: Event, trace: EventTrace): Promise<void> {
  await tx
    .insertInto("event")
    .values({ ...toRow(event), fingerprint: null, ...given(trace), id: event.id, created_at: event.createdAt })
    .execute();
  await writeLinks(tx, event);
}

/** Writes over a stored event; one that was taken off the board is back on it. */
export async function replaceEvent(tx: Tx, event: Event, trace: EventTrace): Promise<void> {
  await tx
    .updateTable("event")
    .set({ ...toRow(event), ...given(trace), removed_at: null })
    .where("id", "=", event.id)
    .execute();
  for (const table of ["event_theme", "event_audience", "event_host"] as const) {
    await tx.deleteFrom(table).where("event", "=", event.id).execute();
  }
  await writeLinks(tx, event);
}

function given({ fingerprint, reading }: EventTrace) {
  const kept = keptReading(reading);
  return fingerprint === undefined ? kept : { ...kept, fingerprint };
}

/** Keeps another reading of a stored event, which itself stays as it is. */
export async function setEventReading(tx: Tx, id: string, reading: Reading): Promise<void> {
  await tx.updateTable("event").set(keptReading(reading)).where("id", "=", id).execute();
}

/** Takes posts off the board; the rows stay, so that it can be taken back and the log keeps its meaning. */
export async function removeEvents(tx: Tx, ids: readonly string[], at: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.updateTable("event").set({ removed_at: at, joined_to: null }).where(isAmong("event.id", ids)).execute();
  await tx.deleteFrom("occurrence").where(isAmong("occurrence.event", ids)).execute();
}

async function writeLinks(tx: Tx, event: Event): Promise<void> {
  const links = <Key extends string>(key: Key, ids: string[]) =>
    [...new Set(ids)].map((id) => ({ event: event.id, [key]: id }) as { event: string } & Record<Key, string>);
  if (event.themes.length > 0) await tx.insertInto("event_theme").values(links("theme", event.themes)).execute();
  if (event.audiences.length > 0) {
    await tx.insertInto("event_audience").values(links("audience", event.audiences)).execute();
  }
  if (event.hosts.length > 0) await tx.insertInto("event_host").values(links("network", event.hosts)).execute();
}
