import type { Db, Tx } from "./handle.ts";
import { newSecret, secretHash } from "./secrets.ts";

/** An address by which a person's own calendar program reads what she may see. */
export interface CalendarLink {
  id: string;
  person: string;
  name: string;
  createdAt: number;
}

/** Keeps a new link; its secret is answered here and can never be read again. */
export async function addCalendarLink(tx: Tx, { id, person, name, createdAt }: CalendarLink): Promise<string> {
  const secret = newSecret("sbc_");
  const row = { id, person, name, hash: secretHash(secret), created_at: createdAt, revoked_at: null };
  await tx.insertInto("calendar_link").values(row).execute();
  return secret;
}

/** The links of a person that still work, newest first. */
export async function calendarLinksOf(db: Db, person: string): Promise<CalendarLink[]> {
  return working(db).where("person", "=", person).orderBy("created_at", "desc").orderBy("id").execute();
}

/** The link with this secret, or null when there is none or it was revoked. */
export async function calendarLinkBySecret(db: Db, secret: string): Promise<CalendarLink | null> {
  return (await working(db).where("hash", "=", secretHash(secret)).executeTakeFirst()) ?? null;
}

export async function calendarLinkById(db: Db, id: string): Promise<CalendarLink | null> {
  return (await working(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function endCalendarLink(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable("calendar_link").set({ revoked_at: at }).where("id", "=", id).execute();
}

function working(db: Db) {
  return db
    .selectFrom("calendar_link")
    .select(["id", "person", "name", "created_at as createdAt"])
    .where("revoked_at", "is", null);
}
