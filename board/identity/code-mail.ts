import type { Mail } from "#board/board.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";

/**
 * The mail that brings a sign-in code and the link to the page with the button that uses it, in both languages: whoever
 * asks has no account language yet. Opening the link does nothing, since programs that look mail over open it first.
 */
export function codeMail(baseUrl: string, to: string, code: string): Mail {
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  const link = baseUrl + withQuery(paths.signInLink, { code });
  const text = (["nl", "en"] as const)
    .map((language) => say(language, "mail.code.text", { code: spaced, link }))
    .join("\n\n");
  return { to, subject: say("nl", "mail.code.subject", { code: spaced }), text };
}
