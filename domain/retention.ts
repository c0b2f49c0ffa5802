import type { Language } from "#domain/wording/languages.ts";
import { DAY } from "./calendar/interval.ts";
import { SESSION_LIMITS } from "./network/session.ts";
import { say } from "./wording/wording.ts";

const MINUTE = 60_000;
const MONTH = (365.25 / 12) * DAY;

/** How long the board keeps what, in milliseconds: the job of the night goes by it, and the page on privacy says it. */
export const KEPT = {
  /** An account that nobody uses. */
  account: 24 * MONTH,
  /** An event from somebody else's calendar, after its date. */
  imported: 24 * MONTH,
  /** What was taken off the board. */
  removed: 30 * DAY,
  log: 60 * MONTH,
  /** A name and an address with a request for a network: while it is unconfirmed, and after it was decided. */
  unconfirmed: 2 * DAY,
  decided: 30 * DAY,
  /** Who was invited, asked for a code and never came. */
  newcomer: DAY,
  /** A key or an address that opens nothing any more. */
  ended: 30 * DAY,
  /** What the board told somebody, and the letter that it was; and that leads were told of a flag which is over. */
  notice: 30 * DAY,
  /** What somebody follows without an account, when no program reads it, nobody looks at it and no mail goes out for it. */
  follow: 12 * MONTH,
  /** What was tried, and from which address. */
  tried: DAY,
  /** A mailed code. */
  code: 10 * MINUTE,
  /** A session, from its beginning: of who works for a network, and of who works for the whole board. */
  session: SESSION_LIMITS.lead.whole,
  boardSession: SESSION_LIMITS.board.whole,
} as const;

/** Each of these terms in words: "24 maanden". */
export function keptInWords(language: Language): Record<keyof typeof KEPT, string> {
  const words = Object.entries(KEPT).map(([what, span]) => [what, spanInWords(language, span)]);
  return Object.fromEntries(words) as Record<keyof typeof KEPT, string>;
}

function spanInWords(language: Language, span: number): string {
  if (span < DAY) return say(language, "kept.minutes", { count: span / MINUTE });
  if (span < 12 * MONTH) return say(language, "kept.days", { count: span / DAY });
  const months = Math.round(span / MONTH);
  if (months > 24) return say(language, "kept.years", { count: months / 12 });
  return say(language, "kept.months", { count: months });
}
