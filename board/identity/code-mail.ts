import type { Mail } from "#board/board.ts";
import { languagesOf } from "#board/mail/languages-of.ts";
import type { Db } from "#db/handle.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";

/**
 * The mail that brings a sign-in code and the link to the page with the button that uses it. Opening the link does
 * nothing, since programs that look mail over open it first. It opens an account, so that it is kept nowhere: it goes now
 * or not at all, and who gets none asks again.
 */
export async function codeMail(db: Db, baseUrl: string, to: string, code: string): Promise<Mail> {
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  const link = baseUrl + withQuery(paths.signInLink, { code });
  const languages = await languagesOf(db, to);
  const text = languages.map((language) => say(language, "mail.code.text", { code: spaced, link })).join("\n\n");
  return { id: null, to, subject: say(languages[0], "mail.code.subject", { code: spaced }), text, stop: null };
}
