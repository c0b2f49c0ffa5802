import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { forgetPerson, networksLeft } from "#board/identity/forget-person.ts";
import { dropUnconfirmed, forgetAskers } from "#db/applications.ts";
import { dropSnoozes } from "#db/cares.ts";
import { dropDeeds } from "#db/deeds.ts";
import { removeEvents } from "#db/events.ts";
import { forgetTold } from "#db/flag-told.ts";
import { dropUnconfirmedMails } from "#db/follow-mails.ts";
import { forgetFollows } from "#db/follows.ts";
import { forgetMoved } from "#db/merges.ts";
import { forgetNotices } from "#db/notices.ts";
import { dropNewcomers, peopleUnseenSince } from "#db/people.ts";
import { dropEnded, dropTried, emptyRemoved, forgetLog, importedBefore } from "#db/retention.ts";
import { endStaleSessions } from "#db/sessions.ts";
import { forgetWeeks } from "#db/week.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import { KEPT } from "#domain/retention.ts";

/** So many events go at once, so that nobody waits for the night. */
const AT_ONCE = 100;

/** What one night forgot. */
export interface Forgotten {
  people: number;
  /** Who would have been forgotten, but leads a network alone. */
  kept: number;
  events: number;
  emptied: number;
  /** Requests for a network that lost who asked. */
  askers: number;
  lines: number;
}

/**
 * Forgets what the board has no reason to keep: accounts that nobody used for two years, events of others' calendars two
 * years after their date, what was taken off or went along with a merge a month ago, who asked for a network, follows
 * that nobody used for a year, keys and sessions that are over, what people were told a month ago, what was tried to get in, and the log after five years.
 */
export async function forgetOld(board: Board, signal?: AbortSignal): Promise<Forgotten> {
  const now = board.now();
  const gone = { people: 0, kept: 0, events: 0, emptied: 0, askers: 0, lines: 0 };
  for (const person of await peopleUnseenSince(board.store.read, now - KEPT.account)) {
    if (signal?.aborted) return gone;
    const forgotten = await act(board, null, (doing) => forgetUnlessAlone(doing, person));
    gone[forgotten ? "people" : "kept"]++;
  }
  for (let last = AT_ONCE; last === AT_ONCE && !signal?.aborted; gone.events += last) {
    last = await act(board, null, (doing) => forgetImported(doing, now - KEPT.imported));
  }
  return act(board, null, async ({ tx }) => {
    await dropPassing(tx, now);
    await forgetMoved(tx, now - KEPT.removed);
    return {
      ...gone,
      emptied: await emptyRemoved(tx, now - KEPT.removed),
      askers: await forgetAskers(tx, now - KEPT.decided),
      lines: await forgetLog(tx, now - KEPT.log),
    };
  });
}

/** What was of use for a while only. */
async function dropPassing(tx: Act["tx"], now: number): Promise<void> {
  await dropUnconfirmed(tx, now - KEPT.unconfirmed);
  await dropUnconfirmedMails(tx, now - KEPT.unconfirmed);
  await forgetFollows(tx, now - KEPT.follow);
  await dropNewcomers(tx, now - KEPT.newcomer);
  await dropEnded(tx, now - KEPT.ended);
  await dropTried(tx, now - KEPT.tried);
  await forgetNotices(tx, now - KEPT.notice);
  await forgetWeeks(tx, dateAtHome(now - KEPT.notice));
  await forgetTold(tx, now - KEPT.notice, now);
  await dropSnoozes(tx, now);
  await dropDeeds(tx, now - KEPT.removed);
  await endStaleSessions(tx, now);
}

/** A network is not left without a lead by the clock: an admin sees to it. */
async function forgetUnlessAlone(doing: Act, person: string): Promise<boolean> {
  if ((await networksLeft(doing.tx, person)).length > 0) return false;
  await forgetPerson(doing, person);
  return true;
}

async function forgetImported(doing: Act, before: number): Promise<number> {
  const ids = await importedBefore(doing.tx, before, AT_ONCE);
  await removeEvents(doing.tx, ids, doing.at);
  for (const id of ids) {
    doing.touched.events.add(id);
    await doing.log({ verb: "forget", noun: "event", item: id, before: null, after: null });
  }
  return ids.length;
}
