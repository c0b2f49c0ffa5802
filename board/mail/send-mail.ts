import type { Board } from "#board/board.ts";
import type { Db } from "#db/handle.ts";
import { personByEmail } from "#db/people.ts";
import { preferenceOf } from "#db/preferences.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { type MailKind, mailLanguages, NO_PREFERENCE, type Preference } from "#domain/mail.ts";
import { paths } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";
import { stopKey } from "./stop-mail.ts";

/** A mail in words. */
export interface Letter {
  /** What one turns off; null for an answer to what she herself asked. */
  kind: MailKind | null;
  subject(language: Language): string;
  text(language: Language): string;
}

/**
 * Sends a letter in the language that its reader chose, or else in both, unless she does not want its kind; what can be
 * turned off says where. Throws when the mail server does not take it.
 */
export async function sendMail(board: Board, to: string, { kind, subject, text }: Letter): Promise<void> {
  const { person, preference } = await readerOf(board.store.read, to);
  if (kind !== null && preference.unwanted.includes(kind)) return;
  const stop = kind && person ? board.baseUrl + paths.stopMail(stopKey(board, person, kind)) : null;
  const languages = mailLanguages(preference);
  const texts = languages.map((language) =>
    stop ? `${text(language)}\n${say(language, "mail.stop", { page: stop })}` : text(language),
  );
  await board.mailer({ to, subject: subject(languages[0]), text: texts.join("\n\n"), stop });
}

/** Whose address this is, or null, and what she chose of her mails. */
export async function readerOf(db: Db, to: string): Promise<{ person: string | null; preference: Preference }> {
  const person = await personByEmail(db, to);
  return { person: person?.id ?? null, preference: person ? await preferenceOf(db, person.id) : NO_PREFERENCE };
}
