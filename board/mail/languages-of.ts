import type { Db } from "#db/handle.ts";
import { personByEmail } from "#db/people.ts";
import { preferenceOf } from "#db/preferences.ts";
import { mailLanguages, NO_PREFERENCE } from "#domain/mail.ts";

/** In which languages whoever has an address gets her mails; the first is that of the subject. */
export async function languagesOf(db: Db, to: string) {
  const person = await personByEmail(db, to);
  return mailLanguages(person ? await preferenceOf(db, person.id) : NO_PREFERENCE);
}
