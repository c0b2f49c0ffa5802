import { type AgendaFilter, agenda } from "#db/agenda.ts";
import { eventsByIds } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import { windowAt } from "#domain/calendar/window.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { type CalendarEntry, writeCalendar } from "#domain/feed/ical-write.ts";
import { say } from "#domain/wording/wording.ts";
import type { Context } from "./context.ts";
import { themesOf } from "./taxonomy.ts";

const MOST_HAPPENINGS = 20_000;
/** Fewer than the parameters that one query of SQLite may have. */
const EVENTS_AT_ONCE = 5_000;

/** The agenda of the rolling window as one iCalendar text, a series as one event. */
export async function agendaFile(context: Context, filter: AgendaFilter, language: Language): Promise<string> {
  const { board, now } = context;
  const entries = (await eventsIn(context, filter)).map((event) => entryOf(event, context, language));
  const name = say(language, board.demonstration ? "graph.demoCalendar" : "graph.calendar");
  return writeCalendar(entries, { name, url: `${board.baseUrl}/agenda.ics`, language, now });
}

async function eventsIn({ board, actor, now }: Context, filter: AgendaFilter): Promise<Event[]> {
  const page = { window: windowAt(now), filter, after: null, limit: MOST_HAPPENINGS };
  const happenings = await agenda(board.store.read, actor, page);
  const ids = [...new Set(happenings.map(({ event }) => event))];
  const found: Event[] = [];
  for (let from = 0; from < ids.length; from += EVENTS_AT_ONCE) {
    found.push(...(await eventsByIds(board.store.read, actor, ids.slice(from, from + EVENTS_AT_ONCE))));
  }
  return found.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/**
 * The entry leads to its page on the board, where the latest state stands. Its UID is the board's, as in the file of
 * one event: two sources may use one UID for two things.
 */
function entryOf(event: Event, { board }: Context, language: Language): CalendarEntry {
  return {
    ...event,
    uid: `${event.id}@samenbord`,
    recurrenceId: null,
    sequence: event.version,
    title: board.demonstration ? `DEMO ${event.title}` : event.title,
    url: `${board.baseUrl}/events/${event.id}`,
    categories: themesOf(event.themes).map((theme) => theme[language]),
  };
}
