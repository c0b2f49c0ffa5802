import type { Board } from "#board/board.ts";
import { matcherNow } from "#board/learning/matcher-now.ts";
import { addParties, networksOfPosts, putFindings } from "#db/findings.ts";
import type { Db, Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import { pastFaults } from "#domain/calendar/event-faults.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import { isFinding } from "#domain/effect/finding.ts";
import type { Sighting } from "#domain/flag/pair.ts";
import type { Actor } from "#domain/network/network.ts";
import { faultsOf } from "./draft-event.ts";
import { meetDraft, type Present, seenDraft } from "./draft-rivals.ts";
import { openMoment } from "./tried-moment.ts";

/** A clash that did not come about, because its lead chose another moment while she typed. */
export interface Prevented {
  kind: Sighting["kind"];
  /** The last date on which it would have been. */
  lastDate: number | null;
  networks: string[];
}

/**
 * What publishing this input prevents. The board takes nobody's word for it: the event as it is published, at the moment
 * that a check warned of, would compete with others, and at its own moment it does not.
 */
export async function prevented(
  board: Board,
  actor: Actor,
  input: EventInput,
  tried: string | null,
): Promise<Prevented | null> {
  const moment = tried === null ? null : openMoment(board, actor, tried);
  if (!moment || (moment.start === input.start && moment.end === input.end)) return null;
  const db = board.store.read;
  const present = { now: board.now(), matcher: await matcherNow(db) };
  const avoided = await competing(db, { ...input, ...moment }, present);
  const [first] = avoided;
  if (!first || (await competing(db, input, present)).length > 0) return null;
  const posts = avoided.flatMap(({ a, b }) => [a, b]);
  const networks = [...(await networksOfPosts(db, posts)).values()].flat();
  const dates = avoided.flatMap((one) => one.dates);
  return {
    kind: first.kind,
    lastDate: dates.length > 0 ? Math.max(...dates) : null,
    networks: [...new Set([input.network, ...networks])],
  };
}

/** What competes with a draft so much that it would be a finding. */
async function competing(db: Db, input: EventInput, present: Present): Promise<Sighting[]> {
  if ([...faultsOf(input, present.now), ...pastFaults(input, present.now)].length > 0) return [];
  const { rivals } = await meetDraft(db, await seenDraft(db, input, null, present), present);
  return rivals.filter(isFinding);
}

/** Keeps what was prevented as a finding of its own. */
export async function keepPrevented(tx: Tx, { kind, lastDate, networks }: Prevented, at: number): Promise<void> {
  const id = newId();
  await putFindings(tx, [{ id, kind, foundAt: at, outcome: "PREVENTED", settledAt: at, lastDate }]);
  await addParties(
    tx,
    networks.map((network) => ({ finding: id, network })),
  );
}
