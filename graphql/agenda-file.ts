import { createHash } from "node:crypto";
import type { AgendaFilter } from "#db/agenda.ts";
import { type AgendaEvent, agendaEvents } from "#db/agenda-events.ts";
import { eventsByIds } from "#db/events.ts";
import { joinedNetworks } from "#db/joins.ts";
import { allNetworks } from "#db/networks.ts";
import { replacementsOf, seriesOf } from "#db/series.ts";
import type { Event } from "#domain/calendar/event.ts";
import { unskip } from "#domain/calendar/replacement.ts";
import { CANCELLED_FOR, windowAt } from "#domain/calendar/window.ts";
import { HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { type AgendaChoice, agendaQuery, choiceName } from "#domain/feed/agenda-choice.ts";
import { writeAtom } from "#domain/feed/atom.ts";
import type { FeedHead, FeedItem } from "#domain/feed/feed-item.ts";
import { calendarText, entryText, writeCalendar, zonesOf } from "#domain/feed/ical-write.ts";
import { writeJsonFeed } from "#domain/feed/json-feed.ts";
import type { Network } from "#domain/network/network.ts";
import { paths, withQuery } from "#domain/paths.ts";
import { say } from "#domain/wording/wording.ts";
import { entryOf } from "./calendar-entry.ts";
import type { Context } from "./context.ts";
import { textsOf } from "./entry-texts.ts";

export const AGENDA_FORMATS = ["ICS", "ATOM", "JSON"] as const;
export type AgendaFormat = (typeof AGENDA_FORMATS)[number];

/** A file is never cut by a page; only a board far beyond a city's comes to this. */
const MOST_EVENTS = 50_000;
/** So few that other readers are answered in between. */
const EVENTS_AT_ONCE = 500;

interface Asked {
  /** As it was asked, for the name and the address of the file. */
  choice: AgendaChoice;
  filter: AgendaFilter;
  format: AgendaFormat;
  language: Language;
}

/** Everything that one file is made of. */
interface Material {
  rows: AgendaEvent[];
  networks: Map<string, Network>;
  joined: Map<string, string[]>;
  /** The listed series of which a row replaces a happening, by the row's id. */
  seriesOf: Map<string, string>;
  /** The happenings of a series that other rows replace, by the series' id. */
  replaced: Map<string, string[]>;
}

/**
 * The whole agenda of a month back to eighteen months ahead as one text, a series as one event. It changes by a write
 * or with the day, and by nothing else.
 */
export async function agendaFile(context: Context, asked: Asked): Promise<string> {
  const { format, language } = asked;
  const today = toInstant(toWall(context.now, HOME_ZONE).slice(0, 10), HOME_ZONE);
  const material = await materialOf(context, asked.filter, today);
  const head = await headOf(context, asked, material, today);
  if (format === "ICS") return calendarOf(context, material, language, head);
  const all = material.rows.map((row) => ({ row }));
  const items = (await itemsOf(context, all, material, language)).map((item) => {
    const apart = new Set(material.replaced.get(item.id));
    return { ...item, recurrence: unskip(item.recurrence, item.timeZone, apart) };
  });
  return format === "ATOM" ? writeAtom(items, head) : writeJsonFeed(items, head);
}

async function materialOf({ board, actor, now }: Context, filter: AgendaFilter, today: number): Promise<Material> {
  const db = board.store.read;
  const asked = { window: windowAt(today), filter, cancelledSince: today - CANCELLED_FOR, limit: MOST_EVENTS };
  const rows = await agendaEvents(db, { actor, now }, asked);
  const networks = new Map((await allNetworks(db)).map((network) => [network.id, network]));
  const joined = await joinedNetworks(db, { actor, now });
  return { rows, networks, joined, ...replacements(rows) };
}

/** Which rows stand for one happening of which listed series. */
function replacements(rows: readonly AgendaEvent[]): Pick<Material, "seriesOf" | "replaced"> {
  const series = new Map<string, string>();
  for (const { id, source, uid, recurrenceId } of rows) {
    if (recurrenceId === null) series.set(`${source}\n${uid}`, id);
  }
  const seriesOf = new Map<string, string>();
  const replaced = new Map<string, string[]>();
  for (const { id, source, uid, recurrenceId } of rows) {
    const owner = recurrenceId === null ? undefined : series.get(`${source}\n${uid}`);
    if (owner === undefined || recurrenceId === null) continue;
    seriesOf.set(id, owner);
    replaced.set(owner, [...(replaced.get(owner) ?? []), recurrenceId]);
  }
  return { seriesOf, replaced };
}

async function headOf({ board, now }: Context, asked: Asked, { networks }: Material, today: number): Promise<FeedHead> {
  const { choice, language, format } = asked;
  const query = agendaQuery(choice);
  const name = say(language, board.demonstration ? "graph.demoCalendar" : "graph.calendar");
  const path = { ICS: paths.agendaFile, ATOM: paths.agendaAtom, JSON: paths.agendaJson }[format];
  return {
    name: choiceName(choice, { language, board: name, networks: [...networks.values()] }),
    url: board.baseUrl + withQuery(paths.agenda, query),
    source: board.baseUrl + withQuery(path, query),
    language,
    now,
    changedAt: Math.max((await board.store.revision()).changedAt, today),
  };
}

/** Joins the texts that are kept, and writes those of events that are new or have changed. */
async function calendarOf(context: Context, material: Material, language: Language, head: FeedHead): Promise<string> {
  const texts = textsOf(context.board.store);
  const stampOf = stamper(material);
  const rows = material.rows.map((row) => ({ row, key: `${language} ${row.id}`, stamp: stampOf(row) }));
  const kept = new Map(rows.map(({ row, key, stamp }) => [row.id, texts.get(key, stamp)]));
  const missing = rows.filter(({ row }) => !kept.get(row.id));
  for (let from = 0; from < missing.length; from += EVENTS_AT_ONCE) {
    const some = missing.slice(from, from + EVENTS_AT_ONCE);
    const items = new Map((await itemsOf(context, some, material, language)).map((item) => [item.id, item]));
    for (const { row, key, stamp } of some) {
      const item = items.get(row.id);
      if (!item) continue;
      const made = { stamp, text: entryText(item, new Set(material.replaced.get(row.id))), zones: zonesOf(item) };
      texts.set(key, made);
      kept.set(row.id, made);
    }
  }
  const entries = rows.flatMap(({ row }) => kept.get(row.id) ?? []);
  const zones = new Set<string>();
  for (const entry of entries) for (const zone of entry.zones) zones.add(zone);
  const all = entries.map(({ text }) => text);
  return calendarText(head, zones, all);
}

/** All that an event's text depends on, in short. */
function stamper({ networks, joined, seriesOf, replaced }: Material): (row: AgendaEvent) => string {
  const names = createHash("sha256");
  for (const { id, slug, name } of networks.values()) names.update(JSON.stringify([id, slug, name]));
  const named = names.digest("base64url").slice(0, 12);
  return ({ id, stamp }) =>
    `${stamp} ${named} ${joined.get(id) ?? ""} ${seriesOf.get(id) ?? ""} ${replaced.get(id) ?? ""}`;
}

/** The rows as items, in their order. */
async function itemsOf(
  context: Context,
  rows: readonly { row: AgendaEvent }[],
  { networks, joined, seriesOf }: Material,
  language: Language,
): Promise<FeedItem[]> {
  const found = new Map<string, Event>();
  for (let from = 0; from < rows.length; from += EVENTS_AT_ONCE) {
    const ids = rows.slice(from, from + EVENTS_AT_ONCE).map(({ row }) => row.id);
    for (const event of await eventsByIds(context.board.store.read, context, ids)) found.set(event.id, event);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows.flatMap(({ row: { id } }) => {
    const event = found.get(id);
    if (!event) return [];
    const around = { networks, alsoListedBy: joined.get(id) ?? [], series: seriesOf.get(id) ?? null };
    return [entryOf(event, context, language, around)];
  });
}

/** One event as a calendar: a series with the happenings that are events of their own, of those one as its series has it. */
export async function eventFile(context: Context, event: Event, language: Language): Promise<string> {
  const db = context.board.store.read;
  const networks = new Map((await allNetworks(db)).map((network) => [network.id, network]));
  const posts = (await context.loaders.joined.load(event.id)).map((id) => context.loaders.event.load(id));
  const alsoListedBy = (await Promise.all(posts)).flatMap((post) => post?.network ?? []);
  const parts = (await replacementsOf(db, context, event)).filter(({ joinedTo }) => joinedTo === null);
  const series = (await seriesOf(db, context, event))?.id ?? null;
  const entries = [
    entryOf(event, context, language, { networks, alsoListedBy, series }),
    ...parts.map((part) => entryOf(part, context, language, { networks, alsoListedBy: [], series: event.id })),
  ];
  const url = context.board.baseUrl + paths.event(event.id);
  const source = context.board.baseUrl + paths.eventFile(event.id);
  return writeCalendar(entries, { name: entries[0]?.title ?? "", url, source, language, now: context.now });
}
