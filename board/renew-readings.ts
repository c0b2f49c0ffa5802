import { setImmediate } from "node:timers/promises";
import { standingEvents } from "#db/events.ts";
import { offersByIds } from "#db/offers.ts";
import { addUnflagged, dropUnflagged, type PostKey, postsReadByOther, unflaggedPosts } from "#db/renewal.ts";
import { type Act, act } from "./act.ts";
import type { Board } from "./board.ts";
import { rereadEvent } from "./calendar/save-event.ts";
import { rereadOffer } from "./catalogue/save-offer.ts";
import { matcherNow } from "./learning/matcher-now.ts";

/** How far one of the two rounds is: so many of these posts. */
export interface Progress {
  round: "read" | "flag";
  done: number;
  of: number;
}

/** So many posts in one transaction; comparing takes far longer than reading, and who posts something waits for it. */
const AT_ONCE = { read: 10, flag: 1 };
/** Progress is told each time so many posts are done, and at the end of a round. */
const TOLD_EACH = 1000;

/**
 * After an upgrade of the matcher: reads anew every post that another version read, and when all are read computes
 * their flags anew, so that nothing is compared across versions and no answered flag wakes for a difference between
 * them. Posts keep their version and instants, and the log says nothing: no network did anything. What was broken off
 * goes on where it was; done again it changes nothing. Answers how many posts were read and flagged.
 */
export async function renewReadings(
  board: Board,
  tell: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<{ read: number; flagged: number }> {
  const { read: db } = board.store;
  const run = { board, tell, signal };
  const read = await inBatches(run, "read", await postsReadByOther(db, (await matcherNow(db)).version), reread);
  const flagged = await inBatches(run, "flag", await unflaggedPosts(db), flagAnew);
  return { read, flagged };
}

interface Run {
  board: Board;
  tell: (progress: Progress) => void;
  signal: AbortSignal | undefined;
}

type Work = (doing: Act, posts: readonly PostKey[]) => Promise<void>;

async function inBatches(
  { board, tell, signal }: Run,
  round: Progress["round"],
  posts: readonly PostKey[],
  work: Work,
): Promise<number> {
  let done = 0;
  while (done < posts.length && !signal?.aborted) {
    const batch = posts.slice(done, done + AT_ONCE[round]);
    await act(board, null, (doing) => work(doing, batch));
    done += batch.length;
    if (done % TOLD_EACH === 0 || done === posts.length) tell({ round, done, of: posts.length });
    await setImmediate();
  }
  return done;
}

/** The posts are loaded inside: somebody may have changed or removed one since. */
async function reread(doing: Act, posts: readonly PostKey[]): Promise<void> {
  for (const event of await standingEvents(doing.tx, itemsOf(posts, "event"))) {
    await setImmediate();
    await rereadEvent(doing, event);
  }
  for (const offer of await offersByIds(doing.tx, itemsOf(posts, "offer"))) {
    await setImmediate();
    await rereadOffer(doing, offer);
  }
  await addUnflagged(doing.tx, posts);
}

/** Flags follow from every act for what it touched. */
async function flagAnew({ tx, touched }: Act, posts: readonly PostKey[]): Promise<void> {
  for (const item of itemsOf(posts, "event")) touched.events.add(item);
  for (const item of itemsOf(posts, "offer")) touched.offers.add(item);
  await dropUnflagged(tx, posts);
}

function itemsOf(posts: readonly PostKey[], noun: PostKey["noun"]): string[] {
  return posts.filter((post) => post.noun === noun).map(({ item }) => item);
}
