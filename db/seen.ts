import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import type { SeenOffer } from "#domain/flag/duplicate-offer.ts";
import type { EventTraits, SeenEvent } from "#domain/flag/evidence.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { ValueForm } from "#domain/network/value-form.ts";
import type { NamedWish } from "#domain/network/wish.ts";
import type { Db } from "./handle.ts";
import { occurrencesOf } from "./occurrences.ts";
import { standing } from "./reader.ts";
import { gathered, isAmong, namesOfHosts } from "./sqlite/json.ts";
import type { EventTable } from "./tables.ts";
import { namedWishes } from "./wishes.ts";

/** A reading as its post keeps it. */
export function keptReading(reading: Reading): { reading: string; matcher: number } {
  return { reading: JSON.stringify(reading), matcher: reading.version };
}

/** An event as the matcher sees it, with the post that it is shown under (null when it is shown itself). */
export interface SeenPost extends SeenEvent {
  joinedTo: string | null;
}

/**
 * These events as the matcher sees them, by id; those taken off the board are not there, nor holds that have let go of
 * their date by `now` (epoch milliseconds) when that is given.
 */
export async function seenEvents(db: Db, ids: readonly string[], now?: number): Promise<Map<string, SeenPost>> {
  if (ids.length === 0) return new Map();
  let query = db
    .selectFrom("event")
    .select(["id", "network", "start", "end", "all_day", "recurrence", "status", "source", "uid", "url"])
    .select(["expected_attendance", "joined_to", "reading"])
    .select([gathered("event_host", "network", "event", "event.id").as("hosts"), namesOfHosts().as("called")])
    .where("removed_at", "is", null)
    .where(isAmong("event.id", ids))
    .orderBy("id");
  if (now !== undefined) query = query.where((eb) => standing(eb, now));
  const rows = await query.execute();
  const happenings = byEvent(await occurrencesOf(db, ids));
  const seen = rows.map((row) => seenPost(row, happenings.get(row.id) ?? []));
  const wishes = await namedWishes(db, [...new Set(seen.flatMap(({ post }) => [post.network, ...post.hosts]))]);
  return new Map(seen.map((one) => [one.post.id, wishes.length > 0 ? withWishes(one, wishes) : one]));
}

/** What any host of an event declared holds for the event. */
function withWishes(seen: SeenPost, wishes: readonly NamedWish[]): SeenPost {
  const hosts = [seen.post.network, ...seen.post.hosts];
  return { ...seen, post: { ...seen.post, keepsClearOf: wishes.filter(({ network }) => hosts.includes(network)) } };
}

type SeenRow = Pick<
  EventTable,
  | ("id" | "network" | "start" | "end" | "all_day" | "recurrence" | "status" | "source" | "uid" | "url")
  | ("expected_attendance" | "joined_to" | "reading")
> & { hosts: string; called: string };

function seenPost(row: SeenRow, occurrences: Interval[]): SeenPost {
  const { id, network, start, end, recurrence, source, uid, url } = row;
  const status = row.status as EventTraits["status"];
  const hosts: string[] = JSON.parse(row.hosts);
  const traits = { id, network, hosts, start, end, recurrence, status, source, uid, url };
  const called: string[] = JSON.parse(row.called);
  const post = { ...traits, called, allDay: row.all_day === 1, expectedAttendance: row.expected_attendance };
  return { post, reading: JSON.parse(row.reading) as Reading, occurrences, joinedTo: row.joined_to };
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
  const rows = await db
    .selectFrom("offer")
    .select(["id", "network", "value_forms", "reading"])
    .where("removed_at", "is", null)
    .where("status", "=", "OFFERED")
    .where(isAmong("offer.id", ids))
    .orderBy("id")
    .execute();
  return new Map(
    rows.map(({ id, network, value_forms, reading }) => {
      const post = { id, network, valueForms: JSON.parse(value_forms) as ValueForm[] };
      return [id, { post, reading: JSON.parse(reading) as Reading }];
    }),
  );
}
