import { type AgendaFilter, agenda } from "#db/agenda.ts";
import { catalogue, countOffers, type OfferFilter } from "#db/catalogue.ts";
import { findOffers } from "#db/found-offers.ts";
import type { Db } from "#db/handle.ts";
import type { Reader } from "#db/reader.ts";
import type { Search } from "#db/search.ts";
import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { AHEAD } from "#domain/calendar/window.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { fewerOf } from "#domain/likeness/query.ts";

/** Parts of a filter that can be left out, by the name that the filter has for each. */
const PARTS = {
  NEEDS: "needs",
  THEMES: "themes",
  AREAS: "areas",
  AUDIENCES: "audiences",
  NETWORKS: "networks",
  VALUE_FORMS: "valueForms",
  LANGUAGE: "language",
  ONLINE: "online",
  DAY_PARTS: "dayParts",
} as const;
type Part = keyof typeof PARTS;
export const FILTER_PARTS = [...(Object.keys(PARTS) as Part[]), "DAYS"] as const;

/** A choice that asks for less than one that found nothing. */
interface Less<Filter> {
  filter: Filter;
  /** What is searched for, as text. */
  search: string | null;
  /** The part of the filter that was left out, when it is that. */
  without: (typeof FILTER_PARTS)[number] | null;
}
export interface NearOffers extends Less<OfferFilter> {
  count: number;
  /** The first of them. */
  offers: Offer[];
}
export interface NearAgenda extends Less<AgendaFilter> {
  /** The first of them. */
  happenings: Occurrence[];
}

/** Ways that ask for equally less; a search is read when it is tried, and not before. */
interface Round<Filter> {
  /** Whether they leave out words, and not a part of the filter. */
  ofWords: boolean;
  ways: (() => Promise<Less<Filter>>)[];
}

/** What somebody chose that found nothing, and how a search is read for her. */
export interface Chosen<Filter> {
  filter: Filter;
  search: string | null;
  read(text: string): Promise<Search>;
}

/** So many ways out are told, each with so many of what it leads to. */
const MOST_WAYS = 4;
const EACH = 3;

/** The nearest offers that are there: with fewer words, or without one part of the filter. */
export function nearOffers(db: Db, chosen: Chosen<OfferFilter>): Promise<NearOffers[]> {
  return firstOf(lessThan(chosen), async (less) => {
    const found = less.filter.search ? findOffers(db, less.filter, less.filter.search) : null;
    const offers = found
      ? await found.page(null, EACH)
      : await catalogue(db, { filter: less.filter, after: null, limit: EACH });
    if (offers.length === 0) return null;
    return { ...less, offers, count: found ? await found.count() : await countOffers(db, less.filter) };
  });
}

/** The nearest happenings that are there; also those after the window, which is given in epoch milliseconds. */
export function nearAgenda(
  db: Db,
  reader: Reader,
  window: Interval,
  chosen: Chosen<AgendaFilter>,
): Promise<NearAgenda[]> {
  const { filter, search } = chosen;
  const days: Less<AgendaFilter> = { filter, search, without: "DAYS" };
  const longest = { start: window.start, end: Math.max(window.end, window.start + AHEAD) };
  const later = longest.end > window.end ? [{ ofWords: false, ways: [async () => days] }] : [];
  return firstOf([...lessThan(chosen), ...later], async (less) => {
    const page = { window: less.without === "DAYS" ? longest : window, filter: less.filter, after: null, limit: EACH };
    const happenings = await agenda(db, reader, page);
    return happenings.length === 0 ? null : { ...less, happenings };
  });
}

/** What is found by asking less: of fewer words only as many are left out as it takes. */
async function firstOf<Filter, Near>(
  rounds: readonly Round<Filter>[],
  read: (less: Less<Filter>) => Promise<Near | null>,
): Promise<Near[]> {
  const ways: Near[] = [];
  let shorter = false;
  for (const { ofWords, ways: tried } of rounds) {
    if (ofWords && shorter) continue;
    for (const way of tried) {
      if (ways.length === MOST_WAYS) return ways;
      const near = await read(await way());
      if (near) ways.push(near);
      if (near && ofWords) shorter = true;
    }
  }
  return ways;
}

function lessThan<Filter extends OfferFilter | AgendaFilter>({
  filter,
  search,
  read,
}: Chosen<Filter>): Round<Filter>[] {
  const shorter = fewerOf(filter.search?.parts ?? []).map((round) => ({
    ofWords: true,
    ways: round.map((text) => async () => ({
      filter: { ...filter, search: await read(text) },
      search: text,
      without: null,
    })),
  }));
  const wider = (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const chosen = (filter as Record<string, unknown>)[PARTS[part]];
    const isChosen = Array.isArray(chosen) ? chosen.length > 0 : chosen !== undefined;
    return isChosen ? [async () => ({ filter: { ...filter, [PARTS[part]]: undefined }, search, without: part })] : [];
  });
  return [...shorter, { ofWords: false, ways: wider }];
}
