import type { Board } from "#board/board.ts";
import { removeFollow } from "#db/follows.ts";
import type { Follow } from "#domain/feed/follow.ts";
import { demandFollow } from "./follow-of.ts";

/** Throws away what somebody follows: both addresses open nothing any more, and no mail comes. Throws NotFound. */
export async function dropFollow(board: Board, secret: string): Promise<Follow> {
  const follow = await demandFollow(board, secret);
  await board.store.write.transaction().execute((tx) => removeFollow(tx, follow.id));
  return follow;
}
