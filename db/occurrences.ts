import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { Marks, Sieve } from "#domain/flag/marks.ts";
import type { Db, Tx } from "./handle.ts";
import { insertAll, isAmong } from "./sqlite/json.ts";
import { type MeetingRow, meeting, spanOf } from "./sqlite/neighbours.ts";

interface Owner {
  event: string;
  recurring: boolean;
  gist: string;
  marks: Marks;
}

/** Replaces the happenings of an event; its gist goes along, for whoever looks for neighbours. */
export async function writeOccurrences(
  tx: Tx,
  { event, recurring, gist, marks }: Owner,
  happenings: readonly Interval[],
) {
  await tx.deleteFrom("occurrence").where("event", "=", event).execute();
  if (happenings.length === 0) return;
  const rows = happenings.map(({ start, end }) => ({
    event,
    start,
    end,
    span: spanOf({ start, end }),
    recurring: recurring ? 1 : 0,
    gist,
    ...marks,
  }));
  await insertAll("occurrence", rows).execute(tx);
}

/** Writes another gist and other marks over those of an event, at each of its happenings. */
export async function setGist(tx: Tx, event: string, gist: string, marks: Marks): Promise<void> {
  await tx
    .updateTable("occurrence")
    .set({ gist, ...marks })
    .where("event", "=", event)
    .execute();
}

/** The happenings of these events, by start. */
export async function occurrencesOf(db: Db, events: readonly string[]): Promise<Occurrence[]> {
  if (events.length === 0) return [];
  return db
    .selectFrom("occurrence")
    .select(["event", "start", "end"])
    .where(isAmong("occurrence.event", events))
    .orderBy("start")
    .orderBy("event")
    .execute();
}

/** The events of a source that are still to come and not cancelled, each with the start of its next happening. */
export async function comingOfSource(db: Db, source: string, now: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("occurrence")
    .innerJoin("event", "event.id", "occurrence.event")
    .select(["occurrence.event", (eb) => eb.fn.min("occurrence.start").as("next")])
    .where("event.source", "=", source)
    .where("event.removed_at", "is", null)
    .where("event.status", "!=", "CANCELLED")
    .where("occurrence.start", ">", now)
    .groupBy("occurrence.event")
    .execute();
  return new Map(rows.map(({ event, next }) => [event, next]));
}

/** The events that a network hosts of which a happening ends after an instant, those of the nearest happening first. */
export async function comingOfNetwork(db: Db, network: string, after: number): Promise<string[]> {
  const hosted = db.selectFrom("event_host").select("event").where("event_host.network", "=", network);
  const rows = await db
    .selectFrom("occurrence")
    .innerJoin("event", "event.id", "occurrence.event")
    .select(["event.id", (eb) => eb.fn.min("occurrence.start").as("next")])
    .where((eb) => eb.or([eb("event.network", "=", network), eb("event.id", "in", hosted)]))
    .where("event.removed_at", "is", null)
    .where("occurrence.end", ">", after)
    .groupBy("event.id")
    .orderBy("next")
    .orderBy("event.id")
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Happenings that overlap the interval; a pad makes those that are near count as well (same day, same week), and a sieve
 * leaves out what cannot matter to the event that happens then.
 */
export async function occurrencesMeeting(db: Db, happening: Interval, pad = 0, sieve?: Sieve): Promise<MeetingRow[]> {
  const padded = { start: happening.start - pad, end: happening.end + pad };
  return (await meeting(padded, sieve && { happening, sieve }).execute(db)).rows;
}

/** The events whose kept happenings change as time goes: every series, and what ended before the window (UTC) begins. */
export async function eventsThatRoll(db: Db, windowStart: number): Promise<string[]> {
  const series = db
    .selectFrom("event")
    .select("id")
    .where("recurrence", "is not", null)
    .where("removed_at", "is", null);
  const over = db.selectFrom("occurrence").select("event as id").where("end", "<=", windowStart);
  return (await series.union(over).orderBy("id").execute()).map(({ id }) => id);
}

/** Holds whose day has passed and that still keep their date. */
export async function holdsThatLapse(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom("event")
    .select("id")
    .where("status", "=", "TENTATIVE")
    .where("hold_until", "<=", now)
    .where("removed_at", "is", null)
    .where("id", "in", db.selectFrom("occurrence").select("event"))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
