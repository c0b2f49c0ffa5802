import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { notify } from "#board/notice/notify.ts";
import { putFeed } from "#db/feeds.ts";
import { networksByIds } from "#db/networks.ts";
import { leadsOf } from "#db/people.ts";
import { type Feed, mustTell } from "#domain/feed/feed.ts";
import { maskedAddress } from "#domain/feed/feed-address.ts";

/** Tells the leads of a network, once, that a calendar which they follow has failed for a day. */
export async function tellOfFailure(board: Board, feed: Feed): Promise<void> {
  if (feed.stoppedAt !== null || !mustTell(feed, board.now())) return;
  const [network] = await networksByIds(board.store.read, [feed.network]);
  if (!network) return;
  const { key, params = {} } = feed.fault ?? { key: "fault.feed.unreachable" };
  const told = { about: "feed", name: feed.name ?? maskedAddress(feed.url), network: network.name } as const;
  await act(board, null, async (doing) => {
    await putFeed(doing.tx, { ...feed, noticedAt: doing.at });
    const people = await leadsOf(doing.tx, feed.network);
    await notify(doing, people, { ...told, slug: network.slug, fault: { key, params } });
  });
}
