import { momentsFor } from "#board/alignment/moments-for.ts";
import type { Board } from "#board/board.ts";
import { standingEvents } from "#db/events.ts";
import { countFlags, flagList } from "#db/flag-list.ts";
import { talksWaiting } from "#db/week.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Told } from "#domain/notice/told.ts";
import { type Movable, wayFor } from "#domain/notice/way.ts";
import { isOfWeek } from "#domain/notice/week.ts";
import { doubtsOf } from "./doubts-of.ts";
import { lookupFlags } from "./told-flags.ts";

const MOST_CARDS = 5;
/** Among so many of the most serious there are enough that are still to come. */
const LOOKED_AT = 50;

/** What a lead of these networks is told of the week; null when there is nothing to say. */
export async function weekOfLead(board: Board, networks: readonly string[]): Promise<Told | null> {
  const db = board.store.read;
  const now = board.now();
  // What is over takes no place among those that are looked at.
  const filter = {
    now,
    from: now,
    networks: [...networks],
    states: ["NEW" as const, "DISAGREED" as const, "TALKING" as const],
  };
  const reader = { waiting: [], networks: [...networks] };
  const listed = await flagList(db, filter, { reader, after: null, limit: LOOKED_AT });
  const open = listed.filter((flag) => isOfWeek(flag, now));
  const flags = open.slice(0, MOST_CARDS);
  const talks = await talksWaiting(db, networks);
  const doubts = await doubtsOf(db, networks, now);
  if (flags.length === 0 && talks === 0 && doubts.length === 0) return null;
  const lookup = await lookupFlags(db, flags);
  const own = new Set(networks);
  const cards = [];
  for (const flag of flags)
    cards.push({ ...lookup.told(flag, own), way: wayFor(flag, await movable(board, flag, own)) });
  const all = await countFlags(db, filter);
  return { about: "week", cards, more: Math.max(0, all - (listed.length - open.length) - cards.length), talks, doubts };
}

/** A post of hers that overlaps with another, and the best free moment for it near its own; null where there is none. */
async function movable(board: Board, flag: Flag, own: ReadonlySet<string>): Promise<Movable | null> {
  if (flag.kind !== "OVERLAP") return null;
  const events = await standingEvents(board.store.read, flag.events);
  const mine = events.find(({ network, source }) => own.has(network) && source === null);
  if (!mine) return null;
  const happening = mine.recurrence === null ? null : (flag.dates[0] ?? null);
  const slots = await momentsFor(board, flag, { event: mine.id, happening });
  const free = slots.find(({ label }) => label === "GOOD") ?? slots.find(({ label }) => label === "ACCEPTABLE");
  return free ? { title: mine.title, start: free.start } : null;
}
