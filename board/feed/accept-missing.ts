import { act } from "#board/act.ts";
import { batchesOf } from "#board/batches.ts";
import type { Board } from "#board/board.ts";
import { putFeed } from "#db/feeds.ts";
import type { Db } from "#db/handle.ts";
import { type Feed, feedSource } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { keepImport } from "./keep-import.ts";
import { ownFeed } from "./own-feed.ts";
import { type KnownEvent, knownOfSource } from "./read-import.ts";
import { takeAway } from "./take-away.ts";

/**
 * Agrees that the coming events that a feed has no more are cancelled; it can be undone as an import. They go part by
 * part, and the feed asks until all are gone. One that a reading brings back meanwhile stays. Throws SignInNeeded, NotAllowed, NotFound.
 */
export async function acceptMissing(board: Board, actor: Actor | null, id: string): Promise<Feed> {
  const { kept, keys, agreed } = await act(board, actor, async (doing) => {
    const feed = await ownFeed(doing.tx, actor, id);
    const going = await standing(doing.tx, feed, feed.missing);
    const lines = going.map(() => ({ outcome: "CHANGED" as const, fault: null }));
    const reading = { network: feed.network, source: feedSource(feed.id), kind: "CALENDAR" as const, lines };
    const kept = going.length > 0 ? await keepImport(doing, reading) : null;
    return { kept, keys: going.map(({ key }) => key), agreed: new Set(feed.missing) };
  });
  for (const batch of batchesOf(keys)) {
    await act(board, actor, async (doing) => {
      const feed = await ownFeed(doing.tx, actor, id);
      const lost = batch.filter((key) => feed.missing.includes(key));
      if (kept) await takeAway(doing, kept, await standing(doing.tx, feed, lost));
    });
  }
  return act(board, actor, async (doing) => {
    const feed = await ownFeed(doing.tx, actor, id);
    const missing = feed.missing.filter((key) => !agreed.has(key));
    const settled = { ...feed, missing, asks: feed.asks && missing.length > 0 };
    await putFeed(doing.tx, settled);
    return settled;
  });
}

/** Those of a feed's events that still stand. */
async function standing(db: Db, feed: Feed, keys: readonly string[]): Promise<KnownEvent[]> {
  const known = await knownOfSource(db, feedSource(feed.id));
  return known.filter(({ key, event }) => keys.includes(key) && event.status !== "CANCELLED");
}
