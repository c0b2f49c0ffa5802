import type { Act } from "#board/act.ts";
import { newId } from "#db/id.ts";
import { addImport, type Import, type ImportRemark } from "#db/imports.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import type { OfferItem } from "#domain/feed/offer-table.ts";
import type { Outcome } from "#domain/feed/reconcile.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { countsOf } from "./read-import.ts";

interface Reading {
  network: string;
  source: string;
  kind: Import["kind"];
  lines: readonly Line[];
}

interface Line {
  outcome: Outcome;
  fault: Fault | null;
  /** What a line brings; of an event that goes there is none. */
  item?: CalendarItem | OfferItem | null;
}

const MOST_REMARKS = 50;

/** Keeps that a file was read, so that it can be undone as a whole. Throws Invalid when all of it was refused. */
export async function keepImport(
  { tx, actor, at, log }: Act,
  { network, source, kind, lines }: Reading,
): Promise<Import> {
  const counts = countsOf(lines);
  const [first] = lines.flatMap(({ fault }) => fault ?? []);
  if (counts.refused === lines.length) throw new Invalid([{ ...(first ?? { key: "fault.empty" }), field: "text" }]);
  const told = { counts, remarks: lines.flatMap(remarkOf).slice(0, MOST_REMARKS) };
  const kept: Import = { id: newId(), network, kind, source, person: actor?.id ?? "", at, undoneAt: null, ...told };
  await addImport(tx, kept);
  await log({ verb: "import", noun: "import", item: kept.id, before: null, after: kept });
  return kept;
}

/** How what comes in was read, where that is not as it is written. */
function remarkOf({ outcome, item }: Line): ImportRemark[] {
  if (!item || !("oddStart" in item) || !item.oddStart || outcome === "SAME") return [];
  return [{ line: item.line, title: item.title, odd: item.oddStart }];
}
