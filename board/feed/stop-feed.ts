import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { putFeed } from "#db/feeds.ts";
import type { Feed } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { logged } from "./logged-feed.ts";
import { ownFeed } from "./own-feed.ts";

/** Follows a calendar no more; what it brought stays on the board. Throws SignInNeeded, NotAllowed, NotFound. */
export function stopFeed(board: Board, actor: Actor | null, id: string): Promise<Feed> {
  return act(board, actor, async (doing) => stop(doing, await ownFeed(doing.tx, actor, id)));
}

/** The same within another act. */
export async function stop(doing: Act, feed: Feed): Promise<Feed> {
  const stopped = { ...feed, stoppedAt: doing.at, missing: [], asks: false };
  await putFeed(doing.tx, stopped);
  await doing.log({ verb: "stop", noun: "feed", item: feed.id, before: logged(feed), after: logged(stopped) });
  return stopped;
}
