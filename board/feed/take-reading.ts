import { type Act, act } from "#board/act.ts";
import { MOST_AT_ONCE } from "#board/batches.ts";
import type { Board, Fetched } from "#board/board.ts";
import { raiseRevision } from "#db/changes.ts";
import { feedById, putFeed } from "#db/feeds.ts";
import type { Tx } from "#db/handle.ts";
import { type Feed, feedSource } from "#domain/feed/feed.ts";
import { fingerprintOf } from "#domain/feed/fingerprint.ts";
import { type CalendarReading, MAX_CALENDAR_EVENTS } from "#domain/feed/ical.ts";
import { afterFailure, afterSuccess, SOONEST } from "#domain/feed/schedule.ts";
import type { Actor } from "#domain/network/network.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { keepImport } from "./keep-import.ts";
import { readingOf } from "./open-address.ts";
import { type CalendarImport, compareCalendar } from "./read-import.ts";
import { saveItems } from "./save-items.ts";
import { comingIn, missingFrom, takeAway } from "./take-away.ts";

/** Asks a feed's server whether something changed, and takes it in. That it fails is kept with the feed. */
export async function takeReading(board: Board, feed: Feed, actor: Actor | null): Promise<Feed> {
  // What is missing must be seen to be missing twice: the second time the whole calendar is asked for.
  const known = feed.missing.length > 0 && !feed.asks ? { etag: null, lastModified: null } : feed;
  const came = await board.fetch({ url: feed.url, etag: known.etag, lastModified: known.lastModified });
  if (came.kind === "FAULT") return failed(board, feed, came);
  if (came.kind === "SAME") return store(board, feed, (now, at) => succeeded(now, at, came.maxAge));
  try {
    const reading = await readingOf(board, came.text, actor === null || actor.via === "feed" ? "CLOCK" : "PERSON");
    return await takeIn(board, feed, came, reading, actor);
  } catch (error) {
    const [fault] = error instanceof Invalid ? error.faults : [];
    if (!fault) throw error;
    return failed(board, feed, { fault, gone: false, retryAfter: null });
  }
}

/** Takes in what a feed brought. What is the same as the last time costs no comparison. */
export async function takeIn(
  board: Board,
  feed: Feed,
  came: Extract<Fetched, { kind: "TEXT" }>,
  reading: CalendarReading,
  actor: Actor | null,
): Promise<Feed> {
  const digest = fingerprintOf(came.text);
  const same = digest === feed.digest && (feed.missing.length === 0 || feed.asks);
  if (!same) await takeLines(board, feed, reading, actor);
  const { etag, lastModified, maxAge } = came;
  return store(board, feed, (now, at) => {
    const { name, refresh } = reading;
    const held = comingIn(reading.items, at);
    return succeeded({ ...now, name, refresh, held, etag, lastModified, digest }, at, maxAge);
  });
}

const MOST_ROUNDS = 2 + MAX_CALENDAR_EVENTS / MOST_AT_ONCE;

/** What is missing is kept in one transaction with what comes in: a person who agrees meanwhile agrees to what is so. */
async function takeLines(board: Board, feed: Feed, reading: CalendarReading, actor: Actor | null): Promise<void> {
  let kept: Awaited<ReturnType<typeof keepImport>> | null = null;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const done = await act(board, actor, async (doing) => {
      const now = await feedById(doing.tx, feed.id);
      // Whoever stopped it, or took it back, while its server was asked, meant this reading too.
      if (now?.stoppedAt !== null) return true;
      const { lines } = await compareCalendar(doing.tx, feedSource(feed.id), reading);
      const todo = lines.filter(({ outcome }) => outcome === "NEW" || outcome === "CHANGED");
      const { going: lost, ...missing } = await missingFrom(doing, feed, lines, reading);
      const last = todo.length <= MOST_AT_ONCE;
      const going = last ? lost : [];
      if (todo.length + going.length > 0) {
        kept ??= await keepReading(doing, feed, lines, lost.length);
        await saveItems(doing, kept, todo.slice(0, MOST_AT_ONCE));
        await takeAway(doing, kept, going);
      }
      if (last) await putFeed(doing.tx, { ...now, ...missing });
      return last;
    });
    if (done) return;
  }
  throw new Error(`Feed ${feed.id} does not settle.`);
}

/** What goes counts as changed: it stays on the board as cancelled. */
async function keepReading(doing: Act, feed: Feed, lines: CalendarImport["lines"], going: number) {
  const gone = Array.from({ length: going }, () => ({ outcome: "CHANGED" as const, fault: null }));
  const reading = { network: feed.network, source: feedSource(feed.id), kind: "CALENDAR" as const };
  return keepImport(doing, { ...reading, lines: [...lines, ...gone] });
}

function succeeded(feed: Feed, at: number, maxAge: number | null): Feed {
  const soon = feed.missing.length > 0 && !feed.asks;
  return {
    ...feed,
    readAt: at,
    failures: 0,
    failingSince: null,
    fault: null,
    gone: false,
    noticedAt: null,
    nextAt: soon ? at + SOONEST : afterSuccess(feed.id, at, { refresh: feed.refresh, maxAge }),
  };
}

interface Failure {
  fault: Fault;
  gone: boolean;
  retryAfter: number | null;
}

function failed(board: Board, feed: Feed, { fault, gone, retryAfter }: Failure): Promise<Feed> {
  return store(board, feed, (now, at) => {
    const failures = now.failures + 1;
    const nextAt = afterFailure(now.id, at, failures, retryAfter);
    return { ...now, failures, failingSince: now.failingSince ?? at, fault, gone, nextAt };
  });
}

/** One that was stopped meanwhile stays stopped. Pages are told to look again only when it is, or was, not well. */
async function store(board: Board, { id }: Feed, change: (feed: Feed, at: number) => Feed): Promise<Feed> {
  const write = async (tx: Tx) => {
    const now = await feedById(tx, id);
    if (!now) throw new Error(`Feed ${id} is gone.`);
    const next = now.stoppedAt === null ? change(now, board.now()) : now;
    await putFeed(tx, next);
    if (isUnwell(now) || isUnwell(next)) await raiseRevision(tx, board.now());
    return next;
  };
  return board.store.write.transaction().execute(write);
}

function isUnwell({ failingSince, asks }: Feed): boolean {
  return failingSince !== null || asks;
}
