import { type AgendaFilter, narrowed } from "./agenda.ts";
import type { Db } from "./handle.ts";
import { type Reader, visibleTo } from "./reader.ts";

export interface AgendaEvents {
  /** Events with a happening in it are meant. */
  window: { start: number; end: number };
  filter: AgendaFilter;
  /** What was cancelled before this instant is left out. */
  cancelledSince: number;
  limit: number;
}

/** An event of the agenda and by what one knows whether anything of it has changed. */
export interface AgendaEvent {
  id: string;
  version: number;
  changedAt: number;
  /** With `uid` the series of which it replaces a happening. */
  source: string | null;
  uid: string;
  recurrenceId: string | null;
}

/**
 * The events of the combined agenda in a window, a series as one, by start. The happenings are not walked through: a
 * series counts as soon as one of them is found.
 */
export async function agendaEvents(db: Db, reader: Reader, asked: AgendaEvents): Promise<AgendaEvent[]> {
  const { window, filter, cancelledSince, limit } = asked;
  const query = db
    .selectFrom("event")
    .select(["event.id", "event.version", "event.changed_at", "event.source", "event.uid", "event.recurrence_id"])
    .where("event.joined_to", "is", null)
    .where("event.removed_at", "is", null)
    .where((eb) => eb.or([eb("event.status", "<>", "CANCELLED"), eb("event.changed_at", ">=", cancelledSince)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("occurrence")
          .select("occurrence.event")
          .whereRef("occurrence.event", "=", "event.id")
          .where("occurrence.start", "<", window.end)
          .where("occurrence.end", ">", window.start),
      ),
    )
    .orderBy("event.start")
    .orderBy("event.id");
  const rows = await narrowed(query.where(visibleTo(reader)), filter, reader)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    changedAt: row.changed_at,
    source: row.source,
    uid: row.uid,
    recurrenceId: row.recurrence_id || null,
  }));
}
