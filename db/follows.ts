import type { Selectable } from "kysely";
import type { Follow } from "#domain/feed/follow.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Db, Tx } from "./handle.ts";
import { secretHash } from "./secrets.ts";
import type { Tables } from "./tables.ts";

/** What opens a follow: the one changes it, the other reads its calendar. */
export interface FollowSecrets {
  managing: string;
  reading: string;
}

/** Keeps a follow; of its secrets no more than what knows them again. */
export async function addFollow(tx: Tx, follow: Follow, { managing, reading }: FollowSecrets): Promise<void> {
  const { id, choice, language, version, madeAt, seenAt } = follow;
  const hashes = { hash: secretHash(managing), reading_hash: secretHash(reading) };
  const facts = { choice: JSON.stringify(choice), language, version, made_at: madeAt, seen_at: seenAt };
  await tx
    .insertInto("follow")
    .values({ id, ...hashes, ...facts })
    .execute();
}

/** The follow that this secret lets one change. */
export async function followByManaging(db: Db, secret: string): Promise<Follow | null> {
  const query = db.selectFrom("follow").selectAll().where("hash", "=", secretHash(secret));
  return toFollow(await query.executeTakeFirst());
}

/** The follow whose calendar this secret reads. */
export async function followByReading(db: Db, secret: string): Promise<Follow | null> {
  const query = db.selectFrom("follow").selectAll().where("reading_hash", "=", secretHash(secret));
  return toFollow(await query.executeTakeFirst());
}

export async function followById(db: Db, id: string): Promise<Follow | null> {
  return toFollow(await db.selectFrom("follow").selectAll().where("id", "=", id).executeTakeFirst());
}

/** Keeps what somebody follows from now on. */
export async function replaceFollow(tx: Tx, { id, choice, language, version, seenAt }: Follow): Promise<void> {
  const set = { choice: JSON.stringify(choice), language, version, seen_at: seenAt };
  await tx.updateTable("follow").set(set).where("id", "=", id).execute();
}

/** Notes that a follow is in use. */
export async function noteFollowSeen(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable("follow").set({ seen_at: at }).where("id", "=", id).execute();
}

/** Throws a follow away, and its mail with it. */
export async function removeFollow(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("follow").where("id", "=", id).execute();
}

/** Forgets what nobody has used since an instant (epoch milliseconds): not read, and no mail goes out for it. */
export async function forgetFollows(tx: Tx, before: number): Promise<void> {
  const mailed = tx.selectFrom("follow_mail").select("follow").where("confirmed_at", "is not", null);
  await tx.deleteFrom("follow").where("seen_at", "<", before).where("id", "not in", mailed).execute();
}

function toFollow(row: Selectable<Tables["follow"]> | undefined): Follow | null {
  if (!row) return null;
  const { id, version } = row;
  const kept = { choice: JSON.parse(row.choice) as Follow["choice"], language: row.language as Language };
  return { id, ...kept, version, madeAt: row.made_at, seenAt: row.seen_at };
}
