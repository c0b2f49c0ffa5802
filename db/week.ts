import type { Flag, FlagState } from "#domain/flag/flag.ts";
import { isGoingOn } from "./alignments.ts";
import type { Flags } from "./flag-list.ts";
import { toFlag } from "./flags.ts";
import { atInstant, selectFlagsAt } from "./flags-at.ts";
import type { Db, Tx } from "./handle.ts";

/** Which open flags: at least so urgent, of a state, first seen within a time. Instants in epoch milliseconds. */
export interface OpenFlags {
  urgency: number;
  state?: FlagState;
  from?: number;
  to?: number;
}

/** So many of the open flags that are not over, the most serious first, and how many there are. */
export async function openFlags(
  db: Db,
  now: number,
  which: OpenFlags,
  limit: number,
): Promise<{ count: number; first: Flag[] }> {
  const rows = await open(selectFlagsAt(db, now), now, which)
    .orderBy("severity", "desc")
    .orderBy("score", "desc")
    .orderBy("flag.id")
    .limit(limit)
    .execute();
  const { count } = await open(atInstant(db.selectFrom("flag"), db, now), now, which)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return { count, first: rows.map(toFlag) };
}

/** Nobody does anything any more about a day that has been. */
function open<Output>(flags: Flags<Output>, now: number, { urgency, state, from = 0, to = now }: OpenFlags) {
  const query = flags
    .where("severity", ">=", urgency)
    .where("first_seen", ">=", from)
    .where("first_seen", "<", to)
    .where((eb) => eb.or([eb("last_date", "is", null), eb("last_date", ">=", now)]));
  return state === undefined ? query : query.where("state", "=", state);
}

/** Ids of the talks that go on after their deadline, the longest first. */
export async function lateTalks(db: Db, now: number): Promise<string[]> {
  const late = db.selectFrom("alignment").select("id").where(isGoingOn).where("deadline", "<", now);
  return (await late.orderBy("deadline").orderBy("id").execute()).map(({ id }) => id);
}

/** Ids of the talks that came to an agreement since an instant and still hold, the latest first. */
export async function agreedSince(db: Db, since: number): Promise<string[]> {
  const agreed = db.selectFrom("alignment").select("id").where("state", "=", "AGREED").where("agreed_at", ">=", since);
  return (await agreed.orderBy("agreed_at", "desc").orderBy("id").execute()).map(({ id }) => id);
}

/** How many open talks wait for a first word of any of these networks. */
export async function talksWaiting(db: Db, networks: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom("alignment")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(isGoingOn)
    .where("id", "in", (eb) =>
      eb
        .selectFrom("alignment_party")
        .select("alignment_party.alignment")
        .where("network", "in", [...networks])
        .where("heard_at", "is", null),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Who leads a network or is an officer, and did not have the mail of a week yet, by id. */
export async function weekReaders(db: Db, week: string): Promise<{ id: string; officer: boolean }[]> {
  const officers = db.selectFrom("board_role").select("board_role.person").where("role", "=", "OFFICER");
  const leads = db.selectFrom("membership").select("membership.person").where("role", "=", "LEAD");
  const had = db.selectFrom("digest").select("digest.person").where("week", "=", week);
  const rows = await db
    .selectFrom("person")
    .select(({ eb }) => ["id", eb("id", "in", officers).as("officer")])
    .where(({ or, eb }) => or([eb("id", "in", officers), eb("id", "in", leads)]))
    .where("id", "not in", had)
    .orderBy("id")
    .execute();
  return rows.map(({ id, officer }) => ({ id, officer: Boolean(officer) }));
}

/** Notes that the mail of a week was made for somebody; false when it was already. */
export async function noteWeek(tx: Tx, person: string, week: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("digest")
    .values({ person, week })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** For which weeks the mail was made for somebody. */
export async function weeksOf(db: Db, person: string): Promise<string[]> {
  const query = db.selectFrom("digest").select("week").where("person", "=", person);
  return (await query.orderBy("week").execute()).map(({ week }) => week);
}

/** Forgets of which weeks before a date (ISO) somebody had the mail. */
export async function forgetWeeks(tx: Tx, before: string): Promise<void> {
  await tx.deleteFrom("digest").where("week", "<", before).execute();
}
