import {
  type Chosen,
  FILTER_PARTS,
  type NearAgenda,
  type NearOffers,
  nearAgenda,
  nearOffers,
} from "#board/search/nearest.ts";
import type { Asked } from "#board/search/search-now.ts";
import { AgendaFilterType, OccurrenceType, wholeFilter as wholeAgenda } from "./agenda.ts";
import { builder } from "./builder.ts";
import { OfferFilterType, wholeFilter as wholeOffers } from "./catalogue.ts";
import type { Context } from "./context.ts";
import { OfferType } from "./offer.ts";
import { searchText } from "./search.ts";

/** Each way may be a search of eight words. */
const COST = 3_000;

export function defineNearest(): void {
  const PartType = builder.enumType("FilterPart", { values: FILTER_PARTS });
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
      resolve: async (_, { filter, search }, context) => {
        const whole = await wholeOffers(context, filter, search);
        return nearOffers(context.board.store.read, chosenOf(context, "OFFERS", whole, search));
      },
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
      resolve: async (_, { from, to, filter }, context) => {
        const chosen = chosenOf(context, "AGENDA", await wholeAgenda(context, filter), filter?.search);
        return nearAgenda(context.board.store.read, context, { start: from, end: to }, chosen);
      },
    }),
  }));
}

function chosenOf<Filter>(
  { loaders }: Context,
  of: Asked["of"],
  filter: Filter,
  search: string | null | undefined,
): Chosen<Filter> {
  return { filter, search: search?.trim() || null, read: (text) => loaders.search.load({ text, of }) };
}
