import type { Board } from "#board/board.ts";
import type { Import, ImportCounts } from "#db/imports.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import type { OddStart } from "#domain/feed/odd-start.ts";
import type { TableLayout, TableMapping } from "#domain/feed/offer-columns.ts";
import type { Outcome } from "#domain/feed/reconcile.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import type { Fault } from "#domain/refusal.ts";
import {
  type CalendarImport,
  compareCalendar,
  compareTable,
  countsOf,
  kindOf,
  type OffersImport,
  readCalendarText,
  readTable,
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
  odd: OddStart | null;
}

export interface ImportCheck {
  kind: Import["kind"];
  /** The calendar's own name and the program that wrote it. */
  name: string | null;
  product: string | null;
  /** The columns of a table; null of a calendar, and of what is neither. */
  layout: TableLayout | null;
  lines: ImportLine[];
  counts: ImportCounts;
}

/** Says what a file would do, line by line, and stores nothing. A table of offers is read by `mapping` where one is given. Throws SignInNeeded, NotAllowed. */
export async function checkImport(
  board: Board,
  actor: Actor | null,
  network: string,
  text: string,
  mapping: TableMapping | null = null,
): Promise<ImportCheck> {
  demand(actor, "IMPORT", { networks: [network] });
  const db = board.store.read;
  if (kindOf(text) === "OFFERS") {
    return asCheck(await compareTable(db, network, await readTable(db, network, text, mapping)));
  }
  const reading = await readCalendarText(board, text, "PERSON");
  return asCheck(await compareCalendar(db, sourceOf("CALENDAR", network), reading));
}

/** A comparison as it is shown to who must decide. */
export function asCheck(compared: CalendarImport | OffersImport): ImportCheck {
  const { kind, name, product, lines } = compared;
  return {
    kind,
    name,
    product,
    layout: compared.kind === "OFFERS" ? compared.layout : null,
    counts: countsOf(lines),
    lines: lines.map(({ line, outcome, title, item, fault }) => {
      const event = item && "start" in item ? item : null;
      return { line, outcome, title, fault, when: event, odd: event?.oddStart ?? null };
    }),
  };
}
