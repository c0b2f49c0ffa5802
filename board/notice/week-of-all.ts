import type { Board } from "#board/board.ts";
import { alignmentsByIds } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import { offersByIds } from "#db/offers.ts";
import { agreedSince, lateTalks, type OpenFlags, openFlags } from "#db/week.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Some, Told, ToldFlag, ToldTalk } from "#domain/notice/told.ts";
import { countDoubts } from "./doubts-of.ts";
import { lookupFlags } from "./told-flags.ts";

const MOST = 3;
const WEEK = 7 * DAY;
/** As `urgencyOf` of domain/flag/urgency has it: clashes, and what asks for attention. */
const [CLASH, ATTENTION] = [3, 2];

/** What an officer is told of the week on the whole board; null when there is nothing to say. */
export async function weekOfAll(board: Board): Promise<Told | null> {
  const db = board.store.read;
  const now = board.now();
  const fresh = await someFlags(db, now, { urgency: ATTENTION, from: now - WEEK });
  const silent = await someFlags(db, now, { urgency: CLASH, state: "NEW", to: now - WEEK });
  const late = await someTalks(db, await lateTalks(db, now));
  const solved = await someTalks(db, await agreedSince(db, now - WEEK));
  const doubts = await countDoubts(db, now);
  const told = { about: "weekOfAll", fresh, late, silent, solved, doubts } as const;
  return doubts > 0 || [fresh, late, silent, solved].some(({ count }) => count > 0) ? told : null;
}

async function someFlags(db: Db, now: number, which: OpenFlags): Promise<Some<ToldFlag>> {
  const { count, first } = await openFlags(db, now, which, MOST);
  const lookup = await lookupFlags(db, first);
  return { count, first: first.map((flag) => lookup.told(flag, new Set())) };
}

async function someTalks(db: Db, ids: readonly string[]): Promise<Some<ToldTalk>> {
  const talks = await alignmentsByIds(db, ids.slice(0, MOST));
  const posts = [
    ...(await standingEvents(
      db,
      talks.flatMap(({ events }) => events),
    )),
    ...(await offersByIds(
      db,
      talks.flatMap(({ offers }) => offers),
    )),
  ];
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  const first = talks.map(({ id, events, offers }) => ({
    id,
    titles: [...events, ...offers].flatMap((post) => titles.get(post) ?? []),
  }));
  return { count: ids.length, first };
}
