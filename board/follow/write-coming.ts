import type { Board } from "#board/board.ts";
import { tellAddress } from "#board/notice/notify.ts";
import { noteFollowWeek, noteTold, toldBefore } from "#db/follow-mails.ts";
import { followById } from "#db/follows.ts";
import { allNetworks } from "#db/networks.ts";
import { agendaQuery, choiceWords } from "#domain/feed/agenda-choice.ts";
import type { FollowMail } from "#domain/feed/follow.ts";
import { firstOf, isNews } from "#domain/notice/coming.ts";
import { choiceNow } from "./choice-now.ts";
import { comingNow } from "./coming-now.ts";

/** More events nobody reads in one letter. */
const MOST = 25;

/**
 * Writes the letter of what is coming to who follows, if it says anything that the ones before did not; `week` null for
 * the first, whose week is noted already. What was made for a week is made no more. Answers whether one was written.
 */
export async function writeComing(board: Board, mail: FollowMail, week: string | null): Promise<boolean> {
  const db = board.store.read;
  const follow = await followById(db, mail.follow);
  if (!follow) return false;
  const { coming, told, full } = await comingNow(board, follow, await toldBefore(db, mail.id));
  const choice = await choiceNow(db, follow.choice);
  const words = choiceWords(choice, { language: follow.language, networks: await allNetworks(db) });
  const first = firstOf(coming, MOST);
  const letter = {
    ...{ about: "follow" as const, mail: mail.id, chosen: words.join(", "), query: agendaQuery(choice).toString() },
    ...{ coming: first, more: full ? null : coming.length - first.length },
  };
  return board.store.write.transaction().execute(async (tx) => {
    if (week !== null && !(await noteFollowWeek(tx, mail.id, week))) return false;
    if (!isNews(coming)) return false;
    await noteTold(tx, mail.id, told);
    await tellAddress({ tx, at: board.now(), touched: { notices: new Set() } }, mail.email, letter);
    return true;
  });
}
