import { type Change, logChange, raiseRevision } from "#db/changes.ts";
import type { Tx } from "#db/handle.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Board } from "./board.ts";
import { follow, type Touched } from "./consequences.ts";
import { matcherNow } from "./learning/matcher-now.ts";

/** One write on the board while it happens: where it writes, for whom, when, and what it touched. */
export interface Act {
  tx: Tx;
  actor: Actor | null;
  /** The instant of the whole act. */
  at: number;
  touched: Touched;
  /** How the board matches when the act begins. */
  matcher: Matcher;
  log(change: Change): Promise<void>;
}

/**
 * Runs a verb's writing in one transaction. What follows from every write (flags, joins, the revision, the
 * letters that go out) is done here, so that no verb can forget it.
 */
export async function act<Result>(
  board: Board,
  actor: Actor | null,
  work: (act: Act) => Promise<Result>,
): Promise<Result> {
  const touched: Touched = {
    events: new Set(),
    listings: new Set(),
    offers: new Set(),
    pairs: new Set(),
    answers: new Set(),
    flags: new Set(),
    notices: new Set(),
    written: [],
  };
  const done = await board.store.write.transaction().execute(async (tx) => {
    const at = board.now();
    const log = (change: Change) => {
      touched.written.push(change);
      return logChange(tx, actor, change, at);
    };
    const result = await work({ tx, actor, at, touched, log, matcher: await matcherNow(tx) });
    await follow({ tx, touched, actor, at, log });
    await raiseRevision(tx, at);
    return result;
  });
  // What is not in the log is nobody else's to see.
  if (touched.written.length > 0) board.pulse.beat();
  if (touched.notices.size > 0) await board.lettersWait();
  return done;
}
