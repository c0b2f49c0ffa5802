import type { Board } from "#board/board.ts";
import { followByManaging, followByReading, noteFollowSeen } from "#db/follows.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Follow } from "#domain/feed/follow.ts";
import { NotFound } from "#domain/refusal.ts";
import { choiceNow } from "./choice-now.ts";

/** So seldom it is noted that a follow is in use: reading must not mean writing. */
const SEEN_EVERY = 7 * DAY;

/** The follow that a managing secret opens, its choice as it reads now; null when it opens none. */
export async function followOf(board: Board, secret: string): Promise<Follow | null> {
  return used(board, await followByManaging(board.store.read, secret));
}

/** The follow whose calendar a secret reads, its choice as it reads now; null when it reads none. */
export async function followReadBy(board: Board, secret: string): Promise<Follow | null> {
  return used(board, await followByReading(board.store.read, secret));
}

/** The follow that a managing secret opens. Throws NotFound. */
export async function demandFollow(board: Board, secret: string): Promise<Follow> {
  const follow = await followByManaging(board.store.read, secret);
  if (!follow) throw new NotFound();
  return follow;
}

async function used(board: Board, follow: Follow | null): Promise<Follow | null> {
  if (!follow) return null;
  const now = board.now();
  if (follow.seenAt + SEEN_EVERY <= now) {
    await board.store.write.transaction().execute((tx) => noteFollowSeen(tx, follow.id, now));
  }
  return { ...follow, choice: await choiceNow(board.store.read, follow.choice) };
}
