import type { Selectable } from "kysely";
import type { Merge, MergeState } from "#domain/network/merge.ts";
import type { Db, Tx } from "./handle.ts";
import type { Moved } from "./ownership.ts";
import type { NetworkMergeTable } from "./tables.ts";

/** Keeps a merge, new or as it became; what went along is kept once, when it is done. */
export async function putMerge(tx: Tx, merge: Merge, moved?: Moved): Promise<void> {
  const { id, ...row } = toRow(merge);
  const set = moved === undefined ? row : { ...row, moved: JSON.stringify(moved) };
  await tx
    .insertInto("network_merge")
    .values({ moved: null, id, ...set })
    .onConflict((on) => on.column("id").doUpdateSet(set))
    .execute();
}

export async function mergeById(db: Db, id: string): Promise<Merge | null> {
  const row = await db.selectFrom("network_merge").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toMerge(row) : null;
}

/** What is asked of a network or by it, and what was done, newest first. */
export async function mergesOf(db: Db, network: string): Promise<Merge[]> {
  const rows = await db
    .selectFrom("network_merge")
    .selectAll()
    .where((eb) => eb.or([eb("leaves", "=", network), eb("stays", "=", network)]))
    .where("state", "in", ["ASKED", "DONE"])
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toMerge);
}

/** The merges that stand, oldest first. */
export async function mergesDone(db: Db): Promise<Merge[]> {
  const query = db.selectFrom("network_merge").selectAll().where("state", "=", "DONE");
  return (await query.orderBy("done_at").orderBy("id").execute()).map(toMerge);
}

/** What went along with a merge that was done. */
export async function movedBy(db: Db, id: string): Promise<Moved> {
  const query = db.selectFrom("network_merge").select("moved").where("id", "=", id);
  const { moved } = await query.$narrowType<{ moved: string }>().executeTakeFirstOrThrow();
  return JSON.parse(moved);
}

/** Forgets what went along with merges that were done before an instant: it goes back no more. */
export async function forgetMoved(tx: Tx, instant: number): Promise<void> {
  await tx.updateTable("network_merge").set({ moved: null }).where("done_at", "<", instant).execute();
}

function toRow({ id, state, leaves, stays, askedFor, person, askedAt, doneAt, undoneAt }: Merge) {
  const times = { asked_at: askedAt, done_at: doneAt, undone_at: undoneAt };
  return { id, state, leaves, stays, asked_for: askedFor, person, ...times };
}

function toMerge(row: Selectable<NetworkMergeTable>): Merge {
  const { id, leaves, stays, person } = row;
  return {
    ...{ id, leaves, stays, person, state: row.state as MergeState, askedFor: row.asked_for },
    ...{ askedAt: row.asked_at, doneAt: row.done_at, undoneAt: row.undone_at },
  };
}
