import type { Selectable } from "kysely";
import type { MailState } from "#domain/notice/posting.ts";
import type { Notice, Told } from "#domain/notice/told.ts";
import type { Db, Tx } from "./handle.ts";
import type { NoticeTable } from "./tables.ts";

/** To whom: a person of the board, or the address of who is none. */
export type Reader = { person: string; address: null } | { person: null; address: string };

/** A notice as it waits to be mailed; `tries` counts this one too. */
export interface Waiting {
  id: string;
  reader: Reader;
  told: Told;
  tries: number;
}

/** Keeps what somebody is told; as a mail it goes from `due` on (instant). */
export async function addNotice(
  tx: Tx,
  { id, reader, told, at, due }: { id: string; reader: Reader; told: Told; at: number; due: number },
): Promise<void> {
  const values = { id, ...reader, about: told.about, told: JSON.stringify(told), at, mail: "WAITING", due };
  await tx.insertInto("notice").values(values).execute();
}

/** Of each of these people the notice about this that was not tried yet: it can still say more. */
export async function untriedNotices(db: Db, about: Told["about"], people: readonly string[]) {
  const rows = await db
    .selectFrom("notice")
    .select(["id", "person", "told", "due"])
    .where("mail", "=", "WAITING")
    .where("tries", "=", 0)
    .where("about", "=", about)
    .where("person", "in", [...people])
    .execute();
  return new Map(rows.map(({ id, person, told, due }) => [person, { id, told: JSON.parse(told) as Told, due }]));
}

/** Lets a notice say something else, and wait until then. */
export async function rewordNotice(tx: Tx, { id, told, due }: { id: string; told: Told; due: number }): Promise<void> {
  await tx
    .updateTable("notice")
    .set({ told: JSON.stringify(told), due, seen_at: null })
    .where("id", "=", id)
    .execute();
}

/** The notice that waits longest of those that are due, or null. */
export async function firstDue(db: Db, now: number): Promise<Waiting | null> {
  const row = await db
    .selectFrom("notice")
    .selectAll()
    .where("mail", "=", "WAITING")
    .where("due", "<=", now)
    .orderBy("due")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, reader: readerOf(row), told: JSON.parse(row.told) as Told, tries: row.tries };
}

/** Notes that a letter is being tried, and when it would be again. */
export async function noteTry(tx: Tx, id: string, { tries, due }: { tries: number; due: number }): Promise<void> {
  await tx.updateTable("notice").set({ tries, due }).where("id", "=", id).execute();
}

/** Notes what became of a letter. */
export async function noteMailed(tx: Tx, id: string, mail: MailState, at: number): Promise<void> {
  await tx.updateTable("notice").set({ mail, mailed_at: at }).where("id", "=", id).execute();
}

/** Forgets a letter. */
export async function removeNotice(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("notice").where("id", "=", id).execute();
}

/** How many letters wait, how many of them were tried in vain, and since when the oldest does (instant). */
export async function waitingLetters(db: Db): Promise<{ count: number; tried: number; since: number | null }> {
  const row = await db
    .selectFrom("notice")
    .select(({ fn, eb }) => [
      fn.countAll<number>().as("count"),
      fn.sum<number | null>(eb.case().when("tries", ">", 0).then(1).else(0).end()).as("tried"),
      fn.min("at").as("since"),
    ])
    .where("mail", "=", "WAITING")
    .executeTakeFirstOrThrow();
  return { count: row.count, tried: row.tried ?? 0, since: row.since };
}

/** How many letters could not be sent, of those that are still kept. */
export async function failedLetters(db: Db): Promise<number> {
  const row = await db
    .selectFrom("notice")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("mail", "=", "FAILED")
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Forgets what was told before an instant. */
export async function forgetNotices(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom("notice").where("at", "<", before).execute();
}

function readerOf({ person, address }: Pick<Selectable<NoticeTable>, "person" | "address">): Reader {
  return person === null ? { person, address: address ?? "" } : { person, address: null };
}

/** What somebody was told, newest first: what comes after an id, so many. */
export async function noticesOf(
  db: Db,
  person: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<Notice[]> {
  let query = ofPerson(db, person).selectAll().orderBy("id", "desc").limit(limit);
  if (after !== null) query = query.where("id", "<", after);
  return (await query.execute()).map(({ id, told, at, seen_at }) => {
    return { id, told: JSON.parse(told) as Told, at, seenAt: seen_at };
  });
}

/** Everything that somebody was told, the mails of the week too, newest first. */
export async function allTold(db: Db, person: string): Promise<Pick<Notice, "told" | "at">[]> {
  const query = db.selectFrom("notice").select(["told", "at"]).where("person", "=", person);
  const rows = await query.orderBy("id", "desc").execute();
  return rows.map(({ told, at }) => ({ told: JSON.parse(told) as Told, at }));
}

/** How many notices somebody has, and how many of them she did not see yet. */
export async function countNotices(db: Db, person: string): Promise<{ all: number; unseen: number }> {
  const row = await ofPerson(db, person)
    .select(({ fn }) => [fn.countAll<number>().as("all"), fn.count<number>("seen_at").as("seen")])
    .executeTakeFirstOrThrow();
  return { all: row.all, unseen: row.all - row.seen };
}

/** Notes that somebody saw all that she was told up to a notice. */
export async function seeNotices(tx: Tx, person: string, upTo: string, at: number): Promise<void> {
  await tx
    .updateTable("notice")
    .set({ seen_at: at })
    .where("person", "=", person)
    .where("id", "<=", upTo)
    .where("seen_at", "is", null)
    .execute();
}

/** The mail of the week has no place on the page: it tells of what stands there. */
function ofPerson(db: Db, person: string) {
  return db.selectFrom("notice").where("person", "=", person).where("about", "not in", ["week", "weekOfAll"]);
}
