import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { forgetPerson, networksLeft } from "#board/identity/forget-person.ts";
import { removeEvents } from "#db/events.ts";
import { peopleUnseenSince } from "#db/people.ts";
import { countPast, emptyRemoved, forgetLog, importedBefore } from "#db/retention.ts";
import { DAY } from "#domain/calendar/interval.ts";

const MONTH = (365.25 / 12) * DAY;
/** How long is kept what: as the privacy statement says. */
const TERMS = { account: 24 * MONTH, imported: 24 * MONTH, removed: 30 * DAY, log: 60 * MONTH };

/** So many events go at once, so that nobody waits for the night. */
const AT_ONCE = 100;

/** What one night forgot. */
export interface Forgotten {
  people: number;
  /** Who would have been forgotten, but leads a network alone. */
  kept: number;
  events: number;
  emptied: number;
  lines: number;
}

/**
 * Forgets what the board has no reason to keep: accounts that nobody used for two years, events of others' calendars two
 * years after their date (their number stays), what was taken off a month ago, and the log after five years.
 */
export async function forgetOld(board: Board, signal?: AbortSignal): Promise<Forgotten> {
  const now = board.now();
  const gone = { people: 0, kept: 0, events: 0, emptied: 0, lines: 0 };
  for (const person of await peopleUnseenSince(board.store.read, now - TERMS.account)) {
    if (signal?.aborted) return gone;
    const forgotten = await act(board, null, (doing) => forgetUnlessAlone(doing, person));
    gone[forgotten ? "people" : "kept"]++;
  }
  for (let last = AT_ONCE; last === AT_ONCE && !signal?.aborted; gone.events += last) {
    last = await act(board, null, (doing) => forgetImported(doing, now - TERMS.imported));
  }
  return act(board, null, async ({ tx }) => ({
    ...gone,
    emptied: await emptyRemoved(tx, now - TERMS.removed),
    lines: await forgetLog(tx, now - TERMS.log),
  }));
}

/** A network is not left without a lead by the clock: an admin sees to it. */
async function forgetUnlessAlone(doing: Act, person: string): Promise<boolean> {
  if ((await networksLeft(doing.tx, person)).length > 0) return false;
  await forgetPerson(doing, person);
  return true;
}

async function forgetImported(doing: Act, before: number): Promise<number> {
  const past = await importedBefore(doing.tx, before, AT_ONCE);
  await countPast(doing.tx, past);
  const ids = past.map(({ id }) => id);
  await removeEvents(doing.tx, ids, doing.at);
  for (const id of ids) {
    doing.touched.events.add(id);
    await doing.log({ verb: "forget", noun: "event", item: id, before: null, after: null });
  }
  return past.length;
}
