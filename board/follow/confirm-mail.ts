import type { Board } from "#board/board.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { confirmFollowMail, followMailBySecret } from "#db/follow-mails.ts";
import { followById } from "#db/follows.ts";
import type { Follow, FollowMail } from "#domain/feed/follow.ts";
import { weekOf } from "#domain/notice/week.ts";
import { NotFound } from "#domain/refusal.ts";
import { KEPT } from "#domain/retention.ts";
import { choiceNow } from "./choice-now.ts";
import { writeComing } from "./write-coming.ts";

const LIMIT: Limit = { what: "confirm follow", most: 10, within: 3 * 60_000 };

/** What a mailed secret confirms, with what is followed; null when it confirms nothing, or no longer, or too many were tried. */
export async function mailToConfirm(
  board: Board,
  secret: string,
  headers: Headers,
): Promise<{ mail: FollowMail; follow: Follow } | null> {
  const who = clientOf(headers);
  if (await triedTooOften(board, LIMIT, who)) return null;
  const mail = await followMailBySecret(board.store.read, secret);
  const follow =
    mail && board.now() < mail.askedAt + KEPT.unconfirmed && (await followById(board.store.read, mail.follow));
  if (!follow) {
    await countAttempt(board, LIMIT, who);
    return null;
  }
  return { mail, follow: { ...follow, choice: await choiceNow(board.store.read, follow.choice) } };
}

/**
 * Confirms an address of mail; the first letter goes at once, if there is anything to tell, and is that of this week.
 * Done again it changes nothing. Throws NotFound.
 */
export async function confirmMail(board: Board, secret: string, headers: Headers): Promise<Follow> {
  const found = await mailToConfirm(board, secret, headers);
  if (!found) throw new NotFound();
  const { mail, follow } = found;
  const [now, { write }] = [board.now(), board.store];
  const isNew = await write.transaction().execute((tx) => confirmFollowMail(tx, mail.id, now, weekOf(now)));
  if (isNew && (await writeComing(board, mail, null))) await board.lettersWait();
  return follow;
}
