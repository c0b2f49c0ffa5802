import type { Event } from "#domain/calendar/event.ts";
import { selectEvents, toEvent } from "./event-row.ts";
import type { Db } from "./handle.ts";
import { type Reader, visibleTo } from "./reader.ts";
import { isAmong } from "./sqlite/json.ts";

type OfSeries = Pick<Event, "source" | "uid" | "recurrence" | "recurrenceId">;

/** The happenings of a series that are events of their own, by start; none of what is no series. */
export async function replacementsOf(db: Db, reader: Reader, series: OfSeries): Promise<Event[]> {
  if (series.recurrence === null) return [];
  const query = kin(db, reader, series).where("event.recurrence_id", "<>", "").orderBy("event.start");
  return (await query.execute()).map(toEvent);
}

/** The series of which an event replaces a happening, or null. */
export async function seriesOf(db: Db, reader: Reader, event: OfSeries): Promise<Event | null> {
  if (event.recurrenceId === null) return null;
  const row = await kin(db, reader, event).where("event.recurrence_id", "=", "").executeTakeFirst();
  return row ? toEvent(row) : null;
}

function kin(db: Db, reader: Reader, { source, uid }: OfSeries) {
  const ofUid = selectEvents(db).where("event.uid", "=", uid).where(visibleTo(reader));
  return source === null ? ofUid.where("event.source", "is", null) : ofUid.where("event.source", "=", source);
}

/** A series or one of the happenings that replace its own, without its words. */
export type Kin = Pick<Event, "id" | "source" | "uid" | "recurrenceId" | "end">;

/**
 * The series, and the happenings that are events of their own by start, of all that have one of these sources and one of
 * these uids, in two queries at most for a whole list. The same uid in another of the sources comes along.
 */
export async function kinOf(db: Db, reader: Reader, wanted: readonly Pick<Event, "source" | "uid">[]): Promise<Kin[]> {
  const own = wanted.filter(({ source }) => source === null);
  const outside = wanted.filter(({ source }) => source !== null);
  const sources = [...new Set(outside.map(({ source }) => source ?? ""))];
  // Apart, so that each has an index that it can use.
  const queries = [
    ...(own.length === 0 ? [] : [kinAmong(db, reader, own).where("event.source", "is", null)]),
    ...(outside.length === 0
      ? []
      : [kinAmong(db, reader, outside).where("event.source", "is not", null).where(isAmong("event.source", sources))]),
  ];
  const rows = (await Promise.all(queries.map((query) => query.execute()))).flat();
  return rows.map(({ recurrence_id, ...row }) => ({ ...row, recurrenceId: recurrence_id || null }));
}

function kinAmong(db: Db, reader: Reader, wanted: readonly Pick<Event, "uid">[]) {
  return db
    .selectFrom("event")
    .select(["event.id", "event.source", "event.uid", "event.recurrence_id", "event.end"])
    .where("event.removed_at", "is", null)
    .where(isAmong("event.uid", [...new Set(wanted.map(({ uid }) => uid))]))
    .where(visibleTo(reader))
    .orderBy("event.start");
}
