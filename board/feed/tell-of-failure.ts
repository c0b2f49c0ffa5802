import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type Letter, sendMail } from "#board/mail/send-mail.ts";
import { putFeed } from "#db/feeds.ts";
import { networksByIds } from "#db/networks.ts";
import { leadsOf } from "#db/people.ts";
import { type Feed, mustTell } from "#domain/feed/feed.ts";
import { maskedAddress } from "#domain/feed/feed-address.ts";
import { paths } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";

/** Tells the leads of a network, once, that a calendar which they follow has failed for a day; `tell` hears of a mail that fails. */
export async function tellOfFailure(board: Board, tell: (line: string) => void, feed: Feed): Promise<void> {
  if (feed.stoppedAt !== null || !mustTell(feed, board.now())) return;
  const [network] = await networksByIds(board.store.read, [feed.network]);
  if (!network) return;
  await act(board, null, ({ tx, at }) => putFeed(tx, { ...feed, noticedAt: at }));
  const page = board.baseUrl + paths.network(network.slug);
  for (const { email } of await leadsOf(board.store.read, feed.network)) {
    await sendMail(board, email, failureLetter(feed, network.name, page)).catch((error) => {
      tell(`A mail about feed ${feed.id} was not sent: ${error}`);
    });
  }
}

function failureLetter(feed: Feed, network: string, page: string): Letter {
  const name = feed.name ?? maskedAddress(feed.url);
  return {
    kind: "FEED",
    subject: (language) => say(language, "mail.feed.subject", { name }),
    text: (language) => {
      const why = say(language, feed.fault?.key ?? "fault.feed.unreachable", feed.fault?.params);
      return say(language, "mail.feed.text", { name, network, why, page });
    },
  };
}
