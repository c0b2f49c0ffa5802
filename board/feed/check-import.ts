import type { Board } from "#board/board.ts";
import type { Import, ImportCounts } from "#db/imports.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import type { Outcome } from "#domain/feed/reconcile.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import type { Fault } from "#domain/refusal.ts";
import {
  type CalendarImport,
  compareCalendar,
  countsOf,
  kindOf,
  type OffersImport,
  readCalendarText,
  readOffersImport,
  sourceOf,
} from "./read-import.ts";

/** What one event or offer of a file would do, and where it stands in the file (from 1). */
export interface ImportLine {
  line: number;
  outcome: Outcome;
  title: string | null;
  /** When it would be; null for an offer and for what was refused. */
  when: Pick<CalendarItem, "start" | "end" | "allDay" | "timeZone" | "recurrence" | "status"> | null;
  fault: Fault | null;
}

export interface ImportCheck {
  kind: Import["kind"];
  /** The calendar's own name and the program that wrote it. */
  name: string | null;
  product: string | null;
  lines: ImportLine[];
  counts: ImportCounts;
}

/** Says what a file would do, line by line, and stores nothing. Throws SignInNeeded, NotAllowed. */
export async function checkImport(
  board: Board,
  actor: Actor | null,
  network: string,
  text: string,
): Promise<ImportCheck> {
  demand(actor, "IMPORT", { networks: [network] });
  const db = board.store.read;
  if (kindOf(text) === "OFFERS") return asCheck(await readOffersImport(db, network, text));
  return asCheck(await compareCalendar(db, sourceOf("CALENDAR", network), await readCalendarText(board, text)));
}

/** A comparison as it is shown to who must decide. */
export function asCheck({ kind, name, product, lines }: CalendarImport | OffersImport): ImportCheck {
  return {
    kind,
    name,
    product,
    counts: countsOf(lines),
    lines: lines.map(({ line, outcome, title, item, fault }) => {
      return { line, outcome, title, fault, when: item && "start" in item ? item : null };
    }),
  };
}
