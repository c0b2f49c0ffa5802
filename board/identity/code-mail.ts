import type { Mail } from "#board/board.ts";
import { say } from "#domain/wording/wording.ts";

/** The mail that brings a sign-in code, in both languages: whoever asks has no account language yet. */
export function codeMail(to: string, code: string): Mail {
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  const text = (["nl", "en"] as const)
    .map((language) => say(language, "mail.code.text", { code: spaced }))
    .join("\n\n");
  return { to, subject: say("nl", "mail.code.subject", { code: spaced }), text };
}
