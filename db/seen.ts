import { sql } from "kysely";
import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { SeenOffer } from "#domain/flag/duplicate-offer.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import { selectEvents, toEvent } from "./events.ts";
import type { Db } from "./handle.ts";
import { occurrencesOf } from "./occurrences.ts";
import { selectOffers, toOffer } from "./offers.ts";
import { type MeetingRow, meeting } from "./sqlite/neighbours.ts";

/** An event as the matcher sees it, with the post that it is shown under (null when it is shown itself). */
export interface SeenPost extends SeenEvent {
  joinedTo: string | null;
}

/** These events as the matcher sees them, by id; those taken off the board are not there. */
export async function seenEvents(db: Db, ids: readonly string[]): Promise<Map<string, SeenPost>> {
  if (ids.length === 0) return new Map();
  const rows = await selectEvents(db).where("event.id", "in", ids).execute();
  const happenings = byEvent(await occurrencesOf(db, ids));
  return new Map(
    rows.map((row) => {
      const post = toEvent(row);
      const reading = JSON.parse(row.reading) as Reading;
      return [post.id, { post, reading, occurrences: happenings.get(post.id) ?? [], joinedTo: row.joined_to }];
    }),
  );
}

function byEvent(occurrences: readonly Occurrence[]): Map<string, Interval[]> {
  const groups = new Map<string, Interval[]>();
  for (const { event, start, end } of occurrences) {
    const group = groups.get(event);
    if (group) group.push({ start, end });
    else groups.set(event, [{ start, end }]);
  }
  return groups;
}

/** These offers as the matcher sees them, by id; only those that are still offered. */
export async function seenOffers(db: Db, ids: readonly string[]): Promise<Map<string, SeenOffer>> {
  if (ids.length === 0) return new Map();
  const rows = await selectOffers(db).where("offer.id", "in", ids).where("offer.status", "=", "OFFERED").execute();
  return new Map(rows.map((row) => [row.id, { post: toOffer(row), reading: JSON.parse(row.reading) as Reading }]));
}

/** A happening near another, with the short gist by which most neighbours are put aside at once. */
export interface Neighbour extends Interval {
  event: string;
  gist: string;
  recurring: number;
}

/** Happenings within `pad` milliseconds of the interval, each with the gist of its event. */
export async function neighboursOf(db: Db, { start, end }: Interval, pad: number): Promise<Neighbour[]> {
  const rows = db
    .selectFrom(sql<MeetingRow>`(${meeting({ start: start - pad, end: end + pad })})`.as("near"))
    .innerJoin("event", "event.id", "near.event")
    .select(["near.event", "near.start", "near.end", "event.gist"])
    .select((eb) => eb("event.recurrence", "is not", null).as("recurring"))
    .$castTo<Neighbour>();
  return rows.execute();
}
