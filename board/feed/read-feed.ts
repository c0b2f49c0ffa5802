import type { Board } from "#board/board.ts";
import type { Feed } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { ownFeed } from "./own-feed.ts";
import { takeReading } from "./take-reading.ts";

/**
 * Reads a followed calendar now instead of when it is due; that it fails is in the feed that is answered.
 * Throws SignInNeeded, NotAllowed, NotFound.
 */
export async function readFeed(board: Board, actor: Actor | null, id: string): Promise<Feed> {
  return takeReading(board, await ownFeed(board.store.read, actor, id), actor);
}
