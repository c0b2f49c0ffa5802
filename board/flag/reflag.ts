import { addFlags, coreKey, dropFlags, lastAnswers, replaceFlag } from "#db/flags.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { stateAgain } from "#domain/flag/answering.ts";
import type { Evidence, Flag, FlagBand } from "#domain/flag/flag.ts";

/** A pair that is to be shown, with all posts that it concerns. */
export interface Sighting extends Evidence {
  band: FlagBand;
  core: string[];
  events: string[];
  offers: string[];
}

/** Brings stored flags in line with what is seen now: new ones in, changed ones over, vanished ones out. */
export async function reflag(tx: Tx, stored: readonly Flag[], seen: readonly Sighting[], at: number): Promise<void> {
  const known = new Map(stored.map((flag) => [coreKey(flag.kind, flag.core), flag]));
  const added: Flag[] = [];
  for (const sighting of seen) {
    const key = coreKey(sighting.kind, sighting.core);
    const before = known.get(key);
    known.delete(key);
    if (!before) added.push({ ...sighting, id: newId(), state: "NEW", firstSeen: at, changedAt: at });
    else if (differs(before, sighting)) {
      const state = before.state === "STALE" ? await stateReturned(tx, key) : stateAfter(before, sighting, at);
      await replaceFlag(tx, { ...before, ...sighting, state, changedAt: at });
    }
  }
  await addFlags(tx, added);
  const gone = [...known.values()].filter((flag) => flag.state !== "STALE");
  await dropFlags(
    tx,
    gone.map((flag) => flag.id),
    at,
  );
}

/** What people said of it stands, although it was gone meanwhile. */
async function stateReturned(tx: Tx, core: string): Promise<Flag["state"]> {
  return stateAgain((await lastAnswers(tx, [core])).get(core) ?? null);
}

function differs(before: Flag, now: Sighting): boolean {
  return before.state === "STALE" || JSON.stringify(shown(before)) !== JSON.stringify(shown(now));
}

function shown({ kind, band, score, probability, reasons, dates, events, offers }: Sighting) {
  return { kind, band, score, probability, reasons, dates, events: [...events].sort(), offers: [...offers].sort() };
}

/**
 * What was settled stays settled until a reason or a date changes: other words alone do not wake it, nor do dates that
 * passed, or that came into the rolling window since.
 */
function stateAfter(before: Flag, now: Sighting, at: number): Flag["state"] {
  if (before.state === "NEW") return "NEW";
  const known = { start: at, end: windowAt(before.changedAt).end };
  return grounds(before, known) === grounds(now, known) ? before.state : "NEW";
}

function grounds({ kind, reasons, dates }: Evidence, { start, end }: Interval): string {
  const codes = reasons.map((reason) => reason.code).sort();
  return JSON.stringify([kind, codes, dates.filter((date) => date >= start && date < end)]);
}
