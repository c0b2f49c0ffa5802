import type { Board } from "#board/board.ts";
import { followMailOf, removeFollowMail } from "#db/follow-mails.ts";
import { NotFound } from "#domain/refusal.ts";
import { followOf } from "./follow-of.ts";
import { openMailKey } from "./mail-key.ts";

/**
 * Ends the mail of a follow and forgets its address, by the key of a letter (RFC 8058) or by the managing secret; done
 * again it changes nothing. Throws NotFound for what is neither.
 */
export async function endMail(board: Board, key: string): Promise<void> {
  const mail = openMailKey(board, key) ?? (await mailManagedBy(board, key));
  await board.store.write.transaction().execute((tx) => removeFollowMail(tx, mail));
}

async function mailManagedBy(board: Board, secret: string): Promise<string> {
  const follow = await followOf(board, secret);
  if (!follow) throw new NotFound();
  return (await followMailOf(board.store.read, follow.id))?.id ?? "";
}
