import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { putFeed } from "#db/feeds.ts";
import { type Feed, feedSource } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { keepImport } from "./keep-import.ts";
import { ownFeed } from "./own-feed.ts";
import { knownOfSource } from "./read-import.ts";
import { takeAway } from "./take-away.ts";

/**
 * Agrees that the coming events that a feed has no more are cancelled; it can be undone as an import.
 * Throws SignInNeeded, NotAllowed, NotFound.
 */
export function acceptMissing(board: Board, actor: Actor | null, id: string): Promise<Feed> {
  return act(board, actor, async (doing) => {
    const feed = await ownFeed(doing.tx, actor, id);
    const source = feedSource(feed.id);
    const going = (await knownOfSource(doing.tx, source)).filter(({ key }) => feed.missing.includes(key));
    if (going.length > 0) {
      const lines = going.map(() => ({ outcome: "CHANGED" as const, fault: null }));
      await takeAway(doing, await keepImport(doing, { network: feed.network, source, kind: "CALENDAR", lines }), going);
    }
    const settled = { ...feed, missing: [], asks: false };
    await putFeed(doing.tx, settled);
    return settled;
  });
}
