import type { Event } from "#domain/calendar/event.ts";
import { selectEvents, toEvent } from "./events.ts";
import type { Db } from "./handle.ts";
import { type Reader, visibleTo } from "./reader.ts";

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
