import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { concernOf } from "#board/network/concern-of.ts";
import { feedAt, feedsOf, putFeed } from "#db/feeds.ts";
import { newId } from "#db/id.ts";
import type { Feed } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { logged } from "./logged-feed.ts";
import { openAddress } from "./open-address.ts";
import { takeIn } from "./take-reading.ts";

/** Of one network; more is not an organisation that keeps calendars. */
const MOST = 50;

/**
 * Follows a calendar at an address: what it holds comes in now and is kept up to date from then on. One that was
 * followed before goes on where it stopped, with the same events.
 * Throws SignInNeeded, NotAllowed, and Invalid when there is no calendar at the address or it is followed already,
 * or fifty are.
 */
export async function followFeed(board: Board, actor: Actor | null, network: string, address: string): Promise<Feed> {
  demand(actor, "IMPORT", await concernOf(board.store.read, network));
  const opened = await openAddress(board, address);
  const feed = await act(board, actor, async (doing) => {
    const known = await feedAt(doing.tx, network, opened.url);
    if (known && known.stoppedAt === null) throw new Invalid([{ field: "url", key: "fault.feed.twice" }]);
    const many = (await feedsOf(doing.tx, network)).length >= MOST;
    if (many) throw new Invalid([{ field: "url", key: "fault.feed.tooMany", params: { most: MOST } }]);
    const begun = { ...newFeed(network, opened.url, known?.id ?? newId(), doing.at), person: actor.id };
    await putFeed(doing.tx, begun);
    await doing.log({ verb: "follow", noun: "feed", item: begun.id, before: null, after: logged(begun) });
    return begun;
  });
  return takeIn(board, feed, opened.came, opened.reading, actor);
}

function newFeed(network: string, url: string, id: string, at: number): Omit<Feed, "person"> {
  return {
    id,
    network,
    url,
    name: null,
    followedAt: at,
    stoppedAt: null,
    etag: null,
    lastModified: null,
    digest: null,
    refresh: null,
    held: 0,
    nextAt: at,
    readAt: null,
    failures: 0,
    failingSince: null,
    fault: null,
    gone: false,
    noticedAt: null,
    missing: [],
    asks: false,
  };
}
