import { sql } from "kysely";
import type { Db, Tx } from "./handle.ts";

/** How often something was tried under a key since an instant (epoch milliseconds). */
export async function attemptsSince(db: Db, key: string, since: number): Promise<number> {
  const row = await db
    .selectFrom("attempt")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("key", "=", key)
    .where("at", ">", since)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function addAttempt(tx: Tx, key: string, at: number): Promise<void> {
  await tx.insertInto("attempt").values({ key, at }).execute();
}

/** Takes back one try. */
export async function removeAttempt(tx: Tx, key: string, at: number): Promise<void> {
  const one = tx
    .selectFrom("attempt")
    .select(sql<number>`rowid`.as("rowid"))
    .where("key", "=", key)
    .where("at", "=", at);
  await tx.deleteFrom("attempt").where(sql`rowid`, "=", one.limit(1)).execute();
}

/** Forgets what was tried before an instant. */
export async function dropAttempts(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom("attempt").where("at", "<", before).execute();
}
