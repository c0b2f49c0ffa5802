import type { AgendaFilter } from "#db/agenda.ts";
import { type AgendaEvent, agendaEvents } from "#db/agenda-events.ts";
import { deadSources } from "#db/feeds.ts";
import { joinedNetworks } from "#db/joins.ts";
import { allNetworks } from "#db/networks.ts";
import { replacementsOf, seriesOf } from "#db/series.ts";
import type { Event } from "#domain/calendar/event.ts";
import { CANCELLED_FOR, windowAt } from "#domain/calendar/window.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { type AgendaChoice, agendaQuery, boardName, choiceName } from "#domain/feed/agenda-choice.ts";
import type { FeedHead } from "#domain/feed/feed-item.ts";
import { writeCalendar } from "#domain/feed/ical-write.ts";
import { paths, withQuery } from "#domain/paths.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import { asFarAsKnown, calendarOf, type Material, WRITERS, writtenAnew } from "./agenda-texts.ts";
import { entryOf } from "./calendar-entry.ts";
import type { Context } from "./context.ts";
import { fault } from "./fault.ts";

export const AGENDA_FORMATS = ["ICS", "ATOM", "JSON", "JSON_LD"] as const;
export type AgendaFormat = (typeof AGENDA_FORMATS)[number];

/** A file is whole or refused, never cut. Twice as many, asked for at once, would end the process. */
const MOST_EVENTS = 50_000;

const PATHS = {
  ICS: paths.agendaFile,
  ATOM: paths.agendaAtom,
  JSON: paths.agendaJson,
  JSON_LD: paths.agendaJsonLd,
} as const;

interface Asked {
  /** As it was asked, for the name and the address of the file. */
  choice: AgendaChoice;
  filter: AgendaFilter;
  format: AgendaFormat;
  language: Language;
  /** Where it is read, when that is an address of somebody's own: programs come back to it. */
  path?: string | undefined;
}

/** From which day a file counts, and how many events it may hold. */
interface Reach {
  today: number;
  most: number;
}

/**
 * The whole agenda of a month back to eighteen months ahead as one text, a series as one event. It changes by a write
 * or with the day, and by nothing else. With more than `most` events it is refused.
 */
export async function agendaFile(context: Context, asked: Asked, most = MOST_EVENTS): Promise<string> {
  const { format, language } = asked;
  const today = startOfDay(context.now);
  const material = await materialOf(context, asked.filter, { today, most });
  const head = await headOf(context, asked, material, today);
  if (format === "ICS") return calendarOf(context, material, language, head);
  return writtenAnew(context, material, WRITERS[format](language, windowAt(today)), head);
}

async function materialOf(context: Context, filter: AgendaFilter, { today, most }: Reach): Promise<Material> {
  const db = context.board.store.read;
  const asked = { window: windowAt(today), filter, cancelledSince: today - CANCELLED_FOR, limit: most + 1 };
  const rows = await agendaEvents(db, context, asked);
  if (rows.length > most) throw fault("BAD_USER_INPUT", say(context.language, "feed.tooMany", { most }));
  const networks = new Map((await allNetworks(db)).map((network) => [network.id, network]));
  const joined = await joinedNetworks(db, context);
  const dead = new Set(await deadSources(db, context.now));
  return { rows, networks, joined, dead, ...replacements(rows) };
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
  const { choice, language, format, path } = asked;
  const query = agendaQuery(choice);
  const name = boardName(language, board.demonstration !== null);
  return {
    name: choiceName(choice, { language, board: name, networks: [...networks.values()] }),
    url: board.baseUrl + withQuery(paths.agenda, query),
    source: board.baseUrl + (path ?? withQuery(PATHS[format], query)),
    language,
    now,
    changedAt: Math.max((await board.store.revision()).changedAt, today),
  };
}

/** One event as a calendar: a series with the happenings that are events of their own, of those one as its series has it. */
export async function eventFile(context: Context, event: Event, language: Language): Promise<string> {
  const db = context.board.store.read;
  const networks = new Map((await allNetworks(db)).map((network) => [network.id, network]));
  const posts = (await context.loaders.joined.load(event.id)).map((id) => context.loaders.event.load(id));
  const alsoListedBy = (await Promise.all(posts)).flatMap((post) => post?.network ?? []);
  const parts = (await replacementsOf(db, context, event)).filter(({ joinedTo }) => joinedTo === null);
  const series = (await seriesOf(db, context, event))?.id ?? null;
  const dead = new Set(await deadSources(db, context.now));
  const entries = [
    entryOf(asFarAsKnown(event, dead), context, language, { networks, alsoListedBy, series }),
    ...parts.map((part) =>
      entryOf(asFarAsKnown(part, dead), context, language, { networks, alsoListedBy: [], series: event.id }),
    ),
  ];
  const url = context.board.baseUrl + paths.event(event.id);
  const source = context.board.baseUrl + paths.eventFile(event.id);
  return writeCalendar(entries, { name: entries[0]?.title ?? "", url, source, language, now: context.now });
}
