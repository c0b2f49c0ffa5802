import { createHash } from "node:crypto";
import type { AgendaEvent } from "#db/agenda-events.ts";
import { eventsByIds } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { unskip } from "#domain/calendar/replacement.ts";
import { agendaJsonLd, listedJsonLd } from "#domain/feed/agenda-json-ld.ts";
import { atomEntry, atomFeed } from "#domain/feed/atom.ts";
import type { FeedHead } from "#domain/feed/feed-item.ts";
import { calendarText, entryText, zonesOf } from "#domain/feed/ical-write.ts";
import { jsonFeed, jsonFeedItem } from "#domain/feed/json-feed.ts";
import type { Network } from "#domain/network/network.ts";
import type { Language } from "#domain/wording/languages.ts";
import { type EntrySurroundings, entryOf } from "./calendar-entry.ts";
import type { Context } from "./context.ts";
import { type Kept, textsOf } from "./entry-texts.ts";
import { listedOf } from "./listed-event.ts";

/** Everything that one file is made of. */
export interface Material {
  rows: AgendaEvent[];
  networks: Map<string, Network>;
  joined: Map<string, string[]>;
  /** The listed series of which a row replaces a happening, by the row's id. */
  seriesOf: Map<string, string>;
  /** The happenings of a series that other rows replace, by the series' id. */
  replaced: Map<string, string[]>;
  /** Sources that have been out of reach for so long that nobody knows whether what they brought still holds. */
  dead: ReadonlySet<string>;
}

/** How a format tells the agenda: each event as a text of its own, and the whole around those. */
interface Writer {
  /** Null for what the format has no word for. */
  text: (event: Event, context: Context, around: EntrySurroundings) => string | null;
  whole: (head: FeedHead, texts: readonly string[]) => string;
  latestFirst?: boolean;
  /** Whether a series is told with the happenings that have a text of their own: nothing ties the two together. */
  wholeSeries?: boolean;
}

/** The formats that are written anew at each asking. */
export const WRITERS: Record<"ATOM" | "JSON" | "JSON_LD", (language: Language, window: Interval) => Writer> = {
  ATOM: (language) => ({
    text: (event, context, around) => atomEntry(entryOf(event, context, language, around), language),
    whole: atomFeed,
    latestFirst: true,
    wholeSeries: true,
  }),
  JSON: (language) => ({
    text: (event, context, around) => jsonFeedItem(entryOf(event, context, language, around), language),
    whole: jsonFeed,
    wholeSeries: true,
  }),
  JSON_LD: (language, window) => ({
    // Who reads data has no eye for "perhaps", and schema.org no word: a hold is told when it is certain.
    text: (event, context, around) =>
      event.status === "TENTATIVE"
        ? null
        : listedJsonLd(listedOf(event, context, language, around), window, context.now),
    whole: agendaJsonLd,
  }),
};

/** So few that other readers are answered in between. */
const EVENTS_AT_ONCE = 500;

/** A file for which every text is written now; an event is let go once it is text. */
export async function writtenAnew(context: Context, material: Material, writer: Writer, head: FeedHead) {
  const texts: string[] = [];
  const { rows } = material;
  const ordered = writer.latestFirst
    ? rows.toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
    : rows;
  for await (const { event, around } of eventsOf(context, ordered, material)) {
    const apart = new Set(writer.wholeSeries ? material.replaced.get(event.id) : []);
    const recurrence = unskip(event.recurrence, event.timeZone, apart);
    const text = writer.text({ ...event, recurrence }, context, around);
    if (text !== null) texts.push(text);
  }
  return writer.whole(head, texts);
}

/** Joins the texts that are kept, and writes those of events that are new or have changed. */
export async function calendarOf(context: Context, material: Material, language: Language, head: FeedHead) {
  const texts = textsOf(context.board.store);
  const stampOf = stamper(material);
  const kept = new Map<string, Kept>();
  const missing: AgendaEvent[] = [];
  for (const row of material.rows) {
    const text = texts.get(`${language} ${row.id}`, stampOf(row));
    if (text) kept.set(row.id, text);
    else missing.push(row);
  }
  for await (const { row, event, around } of eventsOf(context, missing, material)) {
    const item = entryOf(asFarAsKnown(event, material.dead), context, language, around);
    const text = entryText(item, new Set(material.replaced.get(row.id)));
    const made = { stamp: stampOf(row), text, zones: zonesOf(item) };
    texts.set(`${language} ${row.id}`, made);
    kept.set(row.id, made);
  }
  const entries = material.rows.flatMap(({ id }) => kept.get(id) ?? []);
  const zones = new Set<string>();
  for (const entry of entries) for (const zone of entry.zones) zones.add(zone);
  const all = entries.map(({ text }) => text);
  return calendarText(head, zones, all);
}

/** All that an event's text depends on, in short. */
function stamper({ networks, joined, seriesOf, replaced, dead }: Material): (row: AgendaEvent) => string {
  const names = createHash("sha256");
  for (const { id, slug, name } of networks.values()) names.update(JSON.stringify([id, slug, name]));
  const named = names.digest("base64url").slice(0, 12);
  return ({ id, version, changedAt, source }) => {
    const around = `${joined.get(id) ?? ""} ${seriesOf.get(id) ?? ""} ${replaced.get(id) ?? ""}`;
    return `${version} ${changedAt} ${named} ${around} ${source !== null && dead.has(source)}`;
  };
}

/** A calendar has one word for what may not go on (RFC 5545 §3.8.1.11). */
export function asFarAsKnown(event: Event, dead: ReadonlySet<string>): Event {
  const uncertain = event.status === "CONFIRMED" && event.source !== null && dead.has(event.source);
  return uncertain ? { ...event, status: "TENTATIVE" } : event;
}

interface Found {
  row: AgendaEvent;
  event: Event;
  around: EntrySurroundings;
}

/** The events of the rows in their order, read by few at a time. */
async function* eventsOf(
  context: Context,
  rows: readonly AgendaEvent[],
  { networks, joined, seriesOf }: Material,
): AsyncGenerator<Found> {
  for (let from = 0; from < rows.length; from += EVENTS_AT_ONCE) {
    const some = rows.slice(from, from + EVENTS_AT_ONCE);
    const ids = some.map(({ id }) => id);
    const events = await eventsByIds(context.board.store.read, context, ids);
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const row of some) {
      const event = byId.get(row.id);
      const around = { networks, alsoListedBy: joined.get(row.id) ?? [], series: seriesOf.get(row.id) ?? null };
      if (event) yield { row, event, around };
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
