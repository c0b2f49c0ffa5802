import { addFlags, coreKey, dropFlags, replaceFlag } from "#db/flags.ts";
import type { Tx } from "#db/handle.ts";
import { newId } from "#db/id.ts";
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
      await replaceFlag(tx, { ...before, ...sighting, state: stateAfter(before, sighting), changedAt: at });
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

function differs(before: Flag, now: Sighting): boolean {
  return before.state === "STALE" || JSON.stringify(shown(before)) !== JSON.stringify(shown(now));
}

function shown({ kind, band, score, probability, reasons, dates, events, offers }: Sighting) {
  return { kind, band, score, probability, reasons, dates, events: [...events].sort(), offers: [...offers].sort() };
}

/** What was settled stays settled until a reason or a date changes: other words alone do not wake it. */
function stateAfter(before: Flag, now: Sighting): Flag["state"] {
  if (before.state === "NEW") return "NEW";
  return grounds(before) === grounds(now) ? before.state : "NEW";
}

function grounds({ kind, reasons, dates }: Evidence): string {
  return JSON.stringify([kind, reasons.map((reason) => reason.code).sort(), dates]);
}
