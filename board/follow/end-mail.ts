import type { Board } from "#board/board.ts";
import { followMailOf, removeFollowMail } from "#db/follow-mails.ts";
import { noteFollowSeen } from "#db/follows.ts";
import { NotFound } from "#domain/refusal.ts";
import { followOf } from "./follow-of.ts";
import { openMailKey } from "./mail-key.ts";

/**
 * Ends the mail of a follow and forgets its address, by the key of a letter (RFC 8058) or by the managing secret; done
 * again it changes nothing. The follow goes on, as one that was in use today. Throws NotFound for what is neither.
 */
export async function endMail(board: Board, key: string): Promise<void> {
  const mail = openMailKey(board, key) ?? (await mailManagedBy(board, key));
  await board.store.write.transaction().execute(async (tx) => {
    const follow = await removeFollowMail(tx, mail);
    if (follow !== null) await noteFollowSeen(tx, follow, board.now());
  });
}

async function mailManagedBy(board: Board, secret: string): Promise<string> {
  const follow = await followOf(board, secret);
  if (!follow) throw new NotFound();
  return (await followMailOf(board.store.read, follow.id))?.id ?? "";
}
