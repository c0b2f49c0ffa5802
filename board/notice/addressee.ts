import type { Board } from "#board/board.ts";
import { mailKey } from "#board/follow/mail-key.ts";
import { secretsOf } from "#board/follow/secrets-of.ts";
import { stopKey } from "#board/mail/stop-mail.ts";
import { followMailById } from "#db/follow-mails.ts";
import { followById } from "#db/follows.ts";
import type { Waiting } from "#db/notices.ts";
import { personAddress } from "#db/people.ts";
import { preferenceOf } from "#db/preferences.ts";
import { mailLanguages, NO_PREFERENCE } from "#domain/mail.ts";
import { kindOf } from "#domain/notice/told.ts";
import { paths } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";

/** Who has a letter by now, and how. */
export interface Addressee {
  to: string;
  /** The first is that of the subject. */
  languages: readonly [Language, ...Language[]];
  /** Where she turns such letters off; null for what cannot be turned off. */
  stop: string | null;
  /** What stands under the letter: it may open something, so that it is made when the letter goes and kept nowhere. */
  under(language: Language): string | null;
}

/** Who has a letter that is sent now; null when nobody does, or she wants it no more. */
export async function addresseeOf(board: Board, { told, reader }: Waiting): Promise<Addressee | null> {
  if (told.about === "follow") return followerOf(board, told.mail);
  const db = board.store.read;
  const to = reader.person === null ? reader.address : await personAddress(db, reader.person);
  const preference = reader.person === null ? NO_PREFERENCE : await preferenceOf(db, reader.person);
  const kind = kindOf(told);
  if (to === null || (kind !== null && preference.unwanted.includes(kind))) return null;
  const stop = kind && reader.person ? board.baseUrl + paths.stopMail(stopKey(board, reader.person, kind)) : null;
  const under = (language: Language) => (stop === null ? null : say(language, "mail.stop", { page: stop }));
  return { to, languages: mailLanguages(preference), stop, under };
}

async function followerOf(board: Board, id: string): Promise<Addressee | null> {
  const db = board.store.read;
  const mail = await followMailById(db, id);
  const follow = mail && mail.confirmedAt !== null ? await followById(db, mail.follow) : null;
  if (!mail || !follow) return null;
  const stop = board.baseUrl + paths.stopFollow(mailKey(board, id));
  const page = board.baseUrl + paths.follow(secretsOf(board, follow.id).managing);
  const under = (language: Language) => say(language, "mail.follow.under", { page, stop });
  return { to: mail.email, languages: [follow.language], stop, under };
}
