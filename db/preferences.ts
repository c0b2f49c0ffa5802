import { type MailKind, NO_PREFERENCE, type Preference } from "#domain/mail.ts";
import type { Db, Tx } from "./handle.ts";

/** What a person chose of her mails. */
export async function preferenceOf(db: Db, person: string): Promise<Preference> {
  const row = await db
    .selectFrom("preference")
    .select(["language", "unwanted"])
    .where("person", "=", person)
    .executeTakeFirst();
  if (!row) return NO_PREFERENCE;
  return { language: row.language as Preference["language"], unwanted: JSON.parse(row.unwanted) as MailKind[] };
}

/** Keeps what a person chose. */
export async function setPreference(tx: Tx, person: string, { language, unwanted }: Preference): Promise<void> {
  const set = { language, unwanted: JSON.stringify(unwanted) };
  await tx
    .insertInto("preference")
    .values({ person, ...set })
    .onConflict((conflict) => conflict.column("person").doUpdateSet(set))
    .execute();
}
