import type { Selectable } from "kysely";
import type { FollowMail } from "#domain/feed/follow.ts";
import type { ToldBefore } from "#domain/notice/coming.ts";
import type { Db, Tx } from "./handle.ts";
import { secretHash } from "./secrets.ts";
import type { Tables } from "./tables.ts";

type Asked = Pick<FollowMail, "id" | "follow" | "email" | "askedAt">;

/** Keeps an address that is still to be confirmed, by this secret, in the place of an earlier one. */
export async function askFollowMail(tx: Tx, { id, follow, email, askedAt }: Asked, secret: string): Promise<void> {
  await tx.deleteFrom("follow_mail").where("follow", "=", follow).execute();
  const row = { id, follow, email, hash: secretHash(secret), asked_at: askedAt, confirmed_at: null, week: null };
  await tx
    .insertInto("follow_mail")
    .values({ ...row, told: "[]" })
    .execute();
}

/** The one whose address this secret confirms. */
export async function followMailBySecret(db: Db, secret: string): Promise<FollowMail | null> {
  const query = db.selectFrom("follow_mail").selectAll().where("hash", "=", secretHash(secret));
  return toMail(await query.executeTakeFirst());
}

export async function followMailById(db: Db, id: string): Promise<FollowMail | null> {
  return toMail(await db.selectFrom("follow_mail").selectAll().where("id", "=", id).executeTakeFirst());
}

/** The mail of a follow, confirmed or not. */
export async function followMailOf(db: Db, follow: string): Promise<FollowMail | null> {
  return toMail(await db.selectFrom("follow_mail").selectAll().where("follow", "=", follow).executeTakeFirst());
}

/** Confirms an address, whose mail of this week goes apart; false when it was confirmed already. */
export async function confirmFollowMail(tx: Tx, id: string, at: number, week: string): Promise<boolean> {
  const unconfirmed = tx.updateTable("follow_mail").where("id", "=", id).where("confirmed_at", "is", null);
  const { numUpdatedRows } = await unconfirmed.set({ confirmed_at: at, week }).executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Forgets an address; answers the follow that it was of, null when it was forgotten already. */
export async function removeFollowMail(tx: Tx, id: string): Promise<string | null> {
  const removed = await tx.deleteFrom("follow_mail").where("id", "=", id).returning("follow").executeTakeFirst();
  return removed?.follow ?? null;
}

/** Forgets the addresses that were asked up to an instant and never confirmed. */
export async function dropUnconfirmedMails(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom("follow_mail").where("confirmed_at", "is", null).where("asked_at", "<=", before).execute();
}

/** The confirmed mails that were not made for a week yet, by id. */
export async function mailsWithout(db: Db, week: string): Promise<FollowMail[]> {
  const rows = await db
    .selectFrom("follow_mail")
    .selectAll()
    .where("confirmed_at", "is not", null)
    .where((eb) => eb.or([eb("week", "is", null), eb("week", "<", week)]))
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => toMail(row) ?? []);
}

/** What the last letter told of. */
export async function toldBefore(db: Db, id: string): Promise<ToldBefore[]> {
  const row = await db.selectFrom("follow_mail").select("told").where("id", "=", id).executeTakeFirst();
  return row ? (JSON.parse(row.told) as ToldBefore[]) : [];
}

/** Notes what a letter told of. */
export async function noteTold(tx: Tx, id: string, told: readonly ToldBefore[]): Promise<void> {
  await tx
    .updateTable("follow_mail")
    .set({ told: JSON.stringify(told) })
    .where("id", "=", id)
    .execute();
}

/** Notes that the mail of a week was made; false when it was already, or is not wanted any more. */
export async function noteFollowWeek(tx: Tx, id: string, week: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("follow_mail")
    .set({ week })
    .where("id", "=", id)
    .where("confirmed_at", "is not", null)
    .where((eb) => eb.or([eb("week", "is", null), eb("week", "<", week)]))
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

function toMail(row: Selectable<Tables["follow_mail"]> | undefined): FollowMail | null {
  if (!row) return null;
  const { id, follow, email, week } = row;
  return { id, follow, email, week, askedAt: row.asked_at, confirmedAt: row.confirmed_at };
}
