import type { Asked } from "#board/search-now.ts";
import { type AgendaFilter, agenda } from "#db/agenda.ts";
import { catalogue, countOffers, type OfferFilter } from "#db/catalogue.ts";
import { findOffers } from "#db/found-offers.ts";
import type { Occurrence } from "#domain/calendar/event.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { AHEAD } from "#domain/calendar/window.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { fewerOf } from "#domain/likeness/query.ts";
import { AgendaFilterType, OccurrenceType, wholeFilter as wholeAgenda } from "./agenda.ts";
import { builder } from "./builder.ts";
import { OfferFilterType, wholeFilter as wholeOffers } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { OfferType } from "./offer.ts";
import { searchText } from "./search.ts";

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
type Part = keyof typeof PARTS | "DAYS";

/** A choice that asks for less than one that found nothing. */
interface Less<Filter> {
  filter: Filter;
  search: string | null;
  without: Part | null;
}
/** Ways that ask for equally less; a search is read when it is tried, and not before. */
interface Round<Filter> {
  /** Whether they leave out words, and not a part of the filter. */
  ofWords: boolean;
  ways: (() => Promise<Less<Filter>>)[];
}
interface NearOffers extends Less<OfferFilter> {
  count: number;
  offers: Offer[];
}
interface NearAgenda extends Less<AgendaFilter> {
  happenings: Occurrence[];
}

/** So many ways out are told, each with so many of what it leads to. */
const MOST_WAYS = 4;
const EACH = 3;
/** Each way may be a search of eight words. */
const COST = 3_000;

export function defineNearest(): void {
  const PartType = builder.enumType("FilterPart", { values: [...(Object.keys(PARTS) as Part[]), "DAYS"] as const });
  const description = "what was searched for instead, when it is the search that asked too much";
  const without = "the part of the filter that was left out, when it is that";
  const NearOffersType = builder.objectRef<NearOffers>("NearOffers").implement({
    fields: (t) => ({
      search: t.exposeString("search", { nullable: true, description }),
      without: t.expose("without", { type: PartType, nullable: true, description: without }),
      totalCount: t.exposeInt("count"),
      offers: t.expose("offers", { type: [OfferType], description: "the first of them" }),
    }),
  });
  const NearAgendaType = builder.objectRef<NearAgenda>("NearAgenda").implement({
    fields: (t) => ({
      search: t.exposeString("search", { nullable: true, description }),
      without: t.expose("without", { type: PartType, nullable: true, description: without }),
      happenings: t.expose("happenings", { type: [OccurrenceType], description: "the first of them" }),
    }),
  });
  const said = "the nearest that is there, for who found nothing: with fewer words, or without one part of the filter";
  builder.queryFields((t) => ({
    nearestOffers: t.field({
      type: [NearOffersType],
      description: said,
      args: { filter: t.arg({ type: OfferFilterType }), search: t.arg.string({ validate: searchText }) },
      complexity: COST,
      resolve: async (_, { filter, search }, context) =>
        nearOffers(context, await wholeOffers(context, filter, search), search?.trim() || null),
    }),
    nearestAgenda: t.field({
      type: [NearAgendaType],
      description: said,
      args: {
        from: t.arg({ type: "DateTime", required: true }),
        to: t.arg({ type: "DateTime", required: true }),
        filter: t.arg({ type: AgendaFilterType }),
      },
      complexity: COST,
      resolve: async (_, { from, to, filter }, context) =>
        nearAgenda(
          context,
          { start: from, end: to },
          await wholeAgenda(context, filter),
          filter?.search?.trim() || null,
        ),
    }),
  }));
}

async function nearOffers(context: Context, filter: OfferFilter, search: string | null): Promise<NearOffers[]> {
  const db = context.board.store.read;
  return firstOf(lessThan(context, "OFFERS", filter, search), async (less) => {
    const found = less.filter.search ? findOffers(db, less.filter, less.filter.search) : null;
    const offers = found
      ? await found.page(null, EACH)
      : await catalogue(db, { filter: less.filter, after: null, limit: EACH });
    if (offers.length === 0) return null;
    return { ...less, offers, count: found ? await found.count() : await countOffers(db, less.filter) };
  });
}

async function nearAgenda(
  context: Context,
  window: Interval,
  filter: AgendaFilter,
  search: string | null,
): Promise<NearAgenda[]> {
  const rounds = lessThan(context, "AGENDA", filter, search);
  const days: Less<AgendaFilter> = { filter, search, without: "DAYS" };
  const longest = { start: window.start, end: Math.max(window.end, window.start + AHEAD) };
  const read = async (less: Less<AgendaFilter>) => {
    const page = { window: less.without === "DAYS" ? longest : window, filter: less.filter, after: null, limit: EACH };
    const happenings = await agenda(context.board.store.read, context, page);
    return happenings.length === 0 ? null : { ...less, happenings };
  };
  const later = { ofWords: false, ways: [async () => days] };
  return firstOf(longest.end > window.end ? [...rounds, later] : rounds, read);
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

function lessThan<Filter extends OfferFilter | AgendaFilter>(
  { loaders }: Context,
  of: Asked["of"],
  filter: Filter,
  search: string | null,
): Round<Filter>[] {
  const shorter = fewerOf(filter.search?.parts ?? []).map((round) => ({
    ofWords: true,
    ways: round.map((text) => async () => {
      const less = { ...filter, search: await loaders.search.load({ text, of }) };
      return { filter: less, search: text, without: null };
    }),
  }));
  const wider = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) => {
    const chosen = (filter as Record<string, unknown>)[PARTS[part]];
    const isChosen = Array.isArray(chosen) ? chosen.length > 0 : chosen !== undefined;
    return isChosen ? [async () => ({ filter: { ...filter, [PARTS[part]]: undefined }, search, without: part })] : [];
  });
  return [...shorter, { ofWords: false, ways: wider }];
}
