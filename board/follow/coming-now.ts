import type { Board } from "#board/board.ts";
import { searchNow } from "#board/search/search-now.ts";
import { agenda } from "#db/agenda.ts";
import { eventsByIds } from "#db/events.ts";
import { joinedPosts, listingsOf } from "#db/joins.ts";
import { allNetworks } from "#db/networks.ts";
import { occurrencesOf } from "#db/occurrences.ts";
import type { Event } from "#domain/calendar/event.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { replacedStart } from "#domain/calendar/replacement.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { wholeChoice } from "#domain/feed/agenda-choice.ts";
import type { Follow } from "#domain/feed/follow.ts";
import { comingOf, type Present, type ToldBefore } from "#domain/notice/coming.ts";
import { choiceNow } from "./choice-now.ts";

/** So far ahead a letter looks. */
const AHEAD = 14 * DAY;
/** More happenings are not looked through for one letter; it says where the rest is. */
const MOST = 300;

/** What a letter of a follow says now, after what letters before it told; `full` when more is coming than was looked through. */
export async function comingNow(board: Board, { choice }: Follow, before: readonly ToldBefore[]) {
  const db = board.store.read;
  const reader = { actor: null, now: board.now() };
  const today = startOfDay(reader.now);
  const window = { start: today, end: startOfDay(reader.now + AHEAD) };
  const { search, ...chosen } = await choiceNow(db, choice);
  const words = search ? await searchNow(db, reader, { text: search, of: "AGENDA", asTyped: true }) : undefined;
  const filter = { ...wholeChoice(chosen), search: words };
  const found = await agenda(db, reader, { window, filter, after: null, limit: MOST + 1 });
  const listed = found.slice(0, MOST).filter(({ start, end }) => start >= today && end > reader.now);
  const remembered = before.filter(({ start }) => start > reader.now - AHEAD);
  const shownUnder = await listingsOf(
    db,
    remembered.map(({ event }) => event),
  );
  const here = new Set(listed.map(({ event }) => event));
  const shown = [...new Set(shownUnder.values())];
  const others = shown.filter((id) => !here.has(id));
  const ahead = (await occurrencesOf(db, shown)).filter(({ start }) => start > reader.now);
  const events = await eventsByIds(db, reader, [...here, ...others]);
  const networks = await networksOf(board, events);
  const present = events.map((event) => {
    const of = (all: typeof listed) => all.filter((one) => one.event === event.id).map(({ start }) => start);
    const isListed = here.has(event.id);
    const starts = { starts: of(isListed ? listed : ahead), standing: of([...listed, ...ahead]) };
    return presentOf(event, { ...starts, listed: isListed, networks: networks(event) });
  });
  const families = new Map(present.map(({ event, family }) => [event, family]));
  const told = remembered.map((one) => ({
    ...one,
    family: families.get(shownUnder.get(one.event) ?? "") ?? one.event,
  }));
  return { ...comingOf(present, told, reader.now), full: found.length > MOST };
}

function presentOf(event: Event, how: Pick<Present, "starts" | "standing" | "listed" | "networks">): Present {
  const { id, title, allDay, place, area, online, recurrence, recurrenceId, timeZone } = event;
  return {
    ...{ event: id, title, allDay, place, area, online, ...how },
    family: `${event.source}\n${event.uid}`,
    recurring: recurrence !== null,
    instead: recurrenceId === null ? null : replacedStart(recurrenceId, timeZone),
    off: event.status === "CANCELLED",
  };
}

/** The names of the networks that host or list an event, its owner first. */
async function networksOf(board: Board, events: readonly Event[]): Promise<(event: Event) => string[]> {
  const db = board.store.read;
  const joined = await joinedPosts(
    db,
    events.map(({ id }) => id),
  );
  const posts = await eventsByIds(db, { actor: null, now: board.now() }, [...joined.values()].flat());
  const names = new Map((await allNetworks(db)).map(({ id, name }) => [id, name]));
  return ({ id, network, hosts }) => {
    const also = posts.filter(({ joinedTo }) => joinedTo === id).map((post) => post.network);
    return [...new Set([network, ...hosts, ...also])].flatMap((one) => names.get(one) ?? []);
  };
}
