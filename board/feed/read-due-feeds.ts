import type { Board } from "#board/board.ts";
import { feedsDue } from "#db/feeds.ts";
import { actorById } from "#db/people.ts";
import type { Feed } from "#domain/feed/feed.ts";
import { takeReading } from "./take-reading.ts";
import { tellOfFailure } from "./tell-of-failure.ts";

/** Most of a reading is waiting, for some until the deadline; what follows is done one by one, with pages in between. */
const AT_ONCE = 12;
const MOST = 1_000;

/**
 * Reads every feed that is due, few at a time; answers how many. One that goes wrong does not stop the others: `tell`
 * hears of it.
 */
export async function readDueFeeds(
  board: Board,
  tell: (line: string) => void,
  signal?: AbortSignal,
): Promise<{ feeds: number }> {
  const due = await feedsDue(board.store.read, board.now(), MOST);
  const waiting = [...due];
  const work = async () => {
    for (let feed = waiting.shift(); feed && !signal?.aborted; feed = waiting.shift()) await readOne(board, feed, tell);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { feeds: due.length };
}

async function readOne(board: Board, feed: Feed, tell: (line: string) => void): Promise<void> {
  try {
    const actor = await actorById(board.store.read, feed.person, "feed");
    await tellOfFailure(board, await takeReading(board, feed, actor));
  } catch (error) {
    // A bug, not a fault of the feed; its address stays out of the log.
    tell(`Feed ${feed.id} could not be read: ${(error as Error).stack}`);
  }
}
