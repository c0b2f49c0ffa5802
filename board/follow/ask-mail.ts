import type { Board } from "#board/board.ts";
import { addressOf } from "#board/identity/address.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { askFollowMail, followMailOf } from "#db/follow-mails.ts";
import { newId } from "#db/id.ts";
import { newSecret } from "#db/secrets.ts";
import { HOUR } from "#domain/calendar/interval.ts";
import type { Follow } from "#domain/feed/follow.ts";
import { paths } from "#domain/paths.ts";
import { Invalid } from "#domain/refusal.ts";
import { KEPT } from "#domain/retention.ts";
import type { Language } from "#domain/wording/languages.ts";
import { sayMoment } from "#domain/wording/moment.ts";
import { say } from "#domain/wording/wording.ts";
import { demandFollow } from "./follow-of.ts";

/** So often by one address, which may be an office's; and so often to one address of mail, which is told to nobody. */
const BY_ADDRESS: Limit = { what: "follow mail by", most: 10, within: HOUR };
const TO_MAIL: Limit = { what: "follow mail to", most: 3, within: 24 * HOUR };

/**
 * Asks for the mail of a follow: the address gets a letter in which its reader confirms it. The answer is the same
 * whatever is known of the address, also when it got too many of them. Throws NotFound, Invalid for what is no address, or
 * asked too often.
 */
export async function askMail(board: Board, secret: string, email: string, headers: Headers): Promise<Follow> {
  const follow = await demandFollow(board, secret);
  await askFor(board, follow, await demandAddress(board, email, headers));
  return follow;
}

/** An address to which a mail may be asked, counted as one try of who asks. Throws Invalid. */
export async function demandAddress(board: Board, email: string, headers: Headers): Promise<string> {
  const to = addressOf(email);
  if (to === null) throw new Invalid([{ field: "email", key: "fault.email" }]);
  const who = clientOf(headers);
  if (await triedTooOften(board, BY_ADDRESS, who)) throw new Invalid([{ field: "email", key: "fault.tooOften.later" }]);
  await countAttempt(board, BY_ADDRESS, who);
  return to;
}

/**
 * Keeps the address until it is confirmed, and asks its reader to, unless that was asked of her too often today. When no
 * letter goes, the link of an earlier one still works, and an address that is confirmed already stays.
 */
export async function askFor(board: Board, follow: Follow, to: string): Promise<void> {
  const had = await followMailOf(board.store.read, follow.id);
  if (had?.email === to && had.confirmedAt !== null) return;
  const secret = newSecret("sbm_");
  const went = await mailSeldom(board, to, { language: follow.language, secret });
  if (!went && (had?.email === to || (had && had.confirmedAt !== null))) return;
  const asked = { id: newId(), follow: follow.id, email: to, askedAt: board.now() };
  // Also without a letter: what she sees must not tell how often others asked for this address.
  await board.store.write.transaction().execute((tx) => askFollowMail(tx, asked, secret));
}

interface Letter {
  language: Language;
  secret: string;
}

/** Sends the letter unless it is one too many; answers whether it went. */
async function mailSeldom(board: Board, to: string, letter: Letter): Promise<boolean> {
  // Of what was tried no address is kept.
  const known = board.identity.keyed(`address\n${to}`);
  if (await triedTooOften(board, TO_MAIL, known)) return false;
  // Counted before it goes, so that many at once are too many too.
  const takeBack = await countAttempt(board, TO_MAIL, known);
  const went = await mailToConfirm(board, to, letter);
  if (!went) await takeBack();
  return went;
}

/**
 * It opens something, so that it is kept nowhere: it goes now or not at all, and who gets none asks again. Nothing in it is
 * of the asker's choosing: it may reach anybody.
 */
async function mailToConfirm(board: Board, to: string, { language, secret }: Letter): Promise<boolean> {
  const page = board.baseUrl + paths.confirmFollow(secret);
  const until = sayMoment(language, "stamp", board.now() + KEPT.unconfirmed);
  const subject = say(language, "mail.followConfirm.subject");
  const text = say(language, "mail.followConfirm.text", { page, until });
  try {
    await board.mailer({ id: null, to, subject, text, stop: null });
    return true;
  } catch (error) {
    board.wentWrong("a mail to confirm an address was not sent", error);
    return false;
  }
}
