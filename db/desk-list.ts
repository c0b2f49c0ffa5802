import { type RawBuilder, sql } from "kysely";
import type { Flag, FlagState } from "#domain/flag/flag.ts";
import { type FlagFilter, type Flags, farOf, narrowed } from "./flag-list.ts";
import { toFlag } from "./flags.ts";
import { atInstant, selectFlagsAt } from "./flags-at.ts";
import type { Db } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** What somebody at the desk wants to see of the flags. */
export interface DeskFilter extends FlagFilter {
  /** Who looks after them: ids of people, and null for nobody. */
  assignees?: (string | null)[] | undefined;
  /** Those that are put off: without them unless said otherwise. */
  snoozed?: "WITHOUT" | "ONLY" | "ALSO" | undefined;
  /** When the board first saw them, as instants. */
  seenFrom?: number | undefined;
  seenTo?: number | undefined;
}

/** Most pressing first, the youngest or the oldest first, or by when a talk about it wants an answer. */
export const DESK_ORDERS = ["URGENT", "NEWEST", "OLDEST", "DEADLINE"] as const;
export type DeskOrder = (typeof DESK_ORDERS)[number];

/** Where a page ended: numbers that each count up from what comes first, then the id. */
export interface DeskCursor {
  places: [number, number, number];
  id: string;
}

/** A flag with its place in the list. */
export type DeskFlag = Flag & DeskCursor;

/** One page of the flags as the desk sees them, in one of its orders. */
export async function deskList(
  db: Db,
  filter: DeskFilter,
  { order, after, limit }: { order: DeskOrder; after: DeskCursor | null; limit: number },
): Promise<DeskFlag[]> {
  const [a, b, c] = placesIn(order, filter.now);
  let query = onDesk(selectFlagsAt(db, filter.now), filter)
    .select([a.as("a"), b.as("b"), c.as("c")])
    .orderBy("a")
    .orderBy("b")
    .orderBy("c")
    .orderBy("flag.id")
    .limit(limit);
  if (after) {
    const last = sql.join([...after.places, after.id]);
    query = query.where(sql<boolean>`(${a}, ${b}, ${c}, flag.id) > (${last})`);
  }
  return (await query.execute()).map((row) => ({ ...toFlag(row), places: [row.a, row.b, row.c] }));
}

type Place = RawBuilder<number>;
const NONE = sql<number>`0`;
const URGENT = sql<number>`-flag.severity`;

function placesIn(order: DeskOrder, now: number): [Place, Place, Place] {
  switch (order) {
    case "URGENT":
      return [URGENT, farOf(now), sql<number>`-flag.score`];
    case "NEWEST":
      return [sql<number>`-flag.first_seen`, URGENT, NONE];
    case "OLDEST":
      return [sql<number>`flag.first_seen`, URGENT, NONE];
    case "DEADLINE":
      return [deadlineOfTalk(), URGENT, farOf(now)];
  }
}

/** What nobody talks about comes behind all that somebody talks about. */
function deadlineOfTalk(): Place {
  return sql<number>`coalesce((select min(alignment.deadline) from alignment_flag
    join alignment on alignment.id = alignment_flag.alignment
    where alignment_flag.flag = flag.id and alignment.state in ('TALKING', 'WAITING', 'BROKEN')), ${Number.MAX_SAFE_INTEGER})`;
}

/** How many flags there are in each state; those that are seen no more too. */
export async function countByState(db: Db, filter: DeskFilter): Promise<Map<FlagState, number>> {
  const rows = await onDesk(atInstant(db.selectFrom("flag"), db, filter.now), filter)
    .select(({ fn }) => ["flag.state", fn.countAll<number>().as("count")])
    .groupBy("flag.state")
    .execute();
  return new Map(rows.map(({ state, count }) => [state as FlagState, count]));
}

function onDesk<Output>(all: Flags<Output>, filter: DeskFilter): Flags<Output> {
  let query = narrowed(all, filter);
  const { assignees, snoozed = "WITHOUT", seenFrom, seenTo, now } = filter;
  const asleep = sql<boolean>`flag.id in (select flag from snooze where until > ${now})`;
  if (snoozed === "ONLY") query = query.where(asleep);
  if (snoozed === "WITHOUT") query = query.where(({ not }) => not(asleep));
  if (assignees?.length) query = query.where(withOneOf(assignees));
  if (seenFrom !== undefined) query = query.where("first_seen", ">=", seenFrom);
  if (seenTo !== undefined) query = query.where("first_seen", "<", seenTo);
  return query;
}

function withOneOf(assignees: readonly (string | null)[]): Parameters<Flags<unknown>["where"]>[0] {
  const people = assignees.filter((person) => person !== null);
  return (eb) => {
    const held = eb.selectFrom("assignment").select("assignment.flag");
    const mine = eb("flag.id", "in", held.where(isAmong("assignment.person", people)));
    return assignees.includes(null) ? eb.or([mine, eb("flag.id", "not in", held)]) : mine;
  };
}
