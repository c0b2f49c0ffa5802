import type { Board, Waiting } from "#board/board.ts";
import { eventsOfSource } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import type { Import, ImportCounts } from "#db/imports.ts";
import { offersOfSource } from "#db/offers.ts";
import { mappingsOf } from "#db/table-mappings.ts";
import type { Event } from "#domain/calendar/event.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { CalendarItem } from "#domain/feed/calendar-item.ts";
import { feedOfSource } from "#domain/feed/feed.ts";
import type { CalendarReading } from "#domain/feed/ical.ts";
import { nameOfNames, type TableLayout, type TableMapping } from "#domain/feed/offer-columns.ts";
import { byNames, type OfferItem, type OfferTableReading, readOfferTable } from "#domain/feed/offer-table.ts";
import {
  calendarIncoming,
  calendarKey,
  calendarTwin,
  type Known,
  offersIncoming,
  offerTwin,
  type ReconcileLine,
  reconcile,
} from "#domain/feed/reconcile.ts";

/** Something that an earlier reading of the same source brought. */
export type KnownEvent = Known & { event: Event };
export type KnownOffer = Known & { offer: Offer };

/** A file as it compares with the board: what each line would do. */
export interface CalendarImport {
  kind: "CALENDAR";
  name: string | null;
  product: string | null;
  lines: ReconcileLine<KnownEvent, CalendarItem>[];
}
export interface OffersImport {
  kind: "OFFERS";
  name: null;
  product: null;
  layout: TableLayout | null;
  lines: ReconcileLine<KnownOffer, OfferItem>[];
}

/** The one source that all of a network's calendar files, or all of its tables, count as. */
export function sourceOf(kind: Import["kind"], network: string): string {
  return `${kind === "CALENDAR" ? "calendar" : "offers"}:${network}`;
}

/** A calendar is known by its first line; whatever else it is, is read as a table. */
export function kindOf(text: string): Import["kind"] {
  return /^\s*(BEGIN:VCALENDAR|BEGIN:VEVENT|<)/i.test(text.replace(/^\uFEFF/, "")) ? "CALENDAR" : "OFFERS";
}

/** Reads a calendar at a distance; times without a zone are the board's own. */
export function readCalendarText({ reader, now }: Board, text: string, waiting: Waiting): Promise<CalendarReading> {
  return reader.readCalendar(text, { zone: HOME_ZONE, window: windowAt(now()) }, waiting);
}

/** Compares a calendar with what its source brought before. */
export async function compareCalendar(db: Db, source: string, reading: CalendarReading): Promise<CalendarImport> {
  const { name, product, items, refused } = reading;
  const known = await knownOfSource(db, source);
  return { kind: "CALENDAR", name, product, lines: reconcile(known, calendarIncoming(items), refused) };
}

/**
 * The events that a source brought before. Of a feed the present state counts, whatever its SEQUENCE: programs set it
 * back when they write a calendar anew. Of a file a lower one is an old file.
 */
export async function knownOfSource(db: Db, source: string): Promise<KnownEvent[]> {
  const followed = feedOfSource(source) !== null;
  return (await eventsOfSource(db, source)).map(({ fingerprint, ...event }) => ({
    key: calendarKey(event),
    fingerprint: fingerprint ?? "",
    sequence: followed ? null : event.sequence,
    twin: calendarTwin(event),
    event,
  }));
}

/** Reads a table by the mapping that is given, else by the one that the network gave it before, else by its names. */
export async function readTable(
  db: Db,
  network: string,
  text: string,
  mapping: TableMapping | null,
): Promise<OfferTableReading> {
  const before = await mappingsOf(db, network);
  return readOfferTable(
    text,
    mapping ??
      ((names) => {
        const columns = before.get(nameOfNames(names));
        return columns ? { columns, headless: false } : byNames(names);
      }),
  );
}

/** Compares a table with what the network's earlier tables brought. */
export async function compareTable(db: Db, network: string, reading: OfferTableReading): Promise<OffersImport> {
  const { items, refused, layout } = reading;
  const known = await knownOffers(db, network);
  return { kind: "OFFERS", name: null, product: null, layout, lines: reconcile(known, offersIncoming(items), refused) };
}

/** Compares some lines of a table again, with what the network's tables brought as it stands now. */
export async function linesAnew(db: Db, network: string, lines: OffersImport["lines"]): Promise<OffersImport["lines"]> {
  const items = lines.flatMap(({ item }) => item ?? []);
  const keys = [...items.map(({ key }) => key), ...lines.flatMap(({ known }) => known?.key ?? [])];
  return reconcile(await knownOffers(db, network, keys), offersIncoming(items));
}

async function knownOffers(db: Db, network: string, keys?: readonly string[]): Promise<KnownOffer[]> {
  const offers = await offersOfSource(db, sourceOf("OFFERS", network), keys);
  return offers.map(({ uid, fingerprint, ...offer }) => {
    return { key: uid, fingerprint: fingerprint ?? "", sequence: null, twin: offerTwin(uid), offer };
  });
}

/** How many lines have each outcome. */
export function countsOf(lines: readonly { outcome: "NEW" | "CHANGED" | "SAME" | "REFUSED" }[]): ImportCounts {
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  return { new: count("NEW"), changed: count("CHANGED"), same: count("SAME"), refused: count("REFUSED") };
}
