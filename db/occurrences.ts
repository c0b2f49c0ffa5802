import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { Db, Tx } from "./handle.ts";
import { insertAll, isAmong } from "./sqlite/json.ts";
import { type MeetingRow, meeting, spanOf } from "./sqlite/neighbours.ts";

interface Owner {
  event: string;
  recurring: boolean;
  gist: string;
}

/** Replaces the happenings of an event; its gist goes along, for whoever looks for neighbours. */
export async function writeOccurrences(tx: Tx, { event, recurring, gist }: Owner, happenings: readonly Interval[]) {
  await tx.deleteFrom("occurrence").where("event", "=", event).execute();
  if (happenings.length === 0) return;
  const rows = happenings.map(({ start, end }) => ({
    event,
    start,
    end,
    span: spanOf({ start, end }),
    recurring: recurring ? 1 : 0,
    gist,
  }));
  await insertAll("occurrence", rows).execute(tx);
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

/** Happenings that overlap the interval; a pad makes those that are near count as well (same day, same week). */
export async function occurrencesMeeting(db: Db, { start, end }: Interval, pad = 0): Promise<MeetingRow[]> {
  return (await meeting({ start: start - pad, end: end + pad }).execute(db)).rows;
}
