import { z } from "zod";
import { catalogue, countOffers, type OfferFilter } from "#db/catalogue.ts";
import { type Finding, type FoundOffer, findOffers } from "#db/found-offers.ts";
import type { Db } from "#db/handle.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { FacetsType } from "./facets.ts";
import { OfferType } from "./offer.ts";
import { OFFER_FORMATS, offersFile } from "./offer-file.ts";
import { few, type Page, type PageArgs, pageArgs, pageCost, paged, type Reading } from "./paging.ts";
import { searched, searchText } from "./search.ts";
import { standing } from "./went.ts";
import { inLanguage, ValueFormType } from "./words.ts";

export const OfferFilterType = builder.inputType("OfferFilter", {
  fields: (t) => ({
    needs: t.idList(),
    areas: t.idList(),
    audiences: t.idList(),
    networks: t.idList(),
    valueForms: t.field({ type: [ValueFormType] }),
  }),
});

const OfferFormatType = builder.enumType("OfferFormat", {
  description: "Human Services Data Specification 3.0 as JSON, a table with semicolons",
  values: OFFER_FORMATS,
});

const COUNTED = "of a search that finds more than 1,000 it is 1,001";

export function defineCatalogue(): void {
  const OfferConnection = builder.connectionObject(
    {
      type: OfferType,
      name: "OfferConnection",
      fields: (t) => ({
        totalCount: t.int({ resolve: total, description: COUNTED }),
      }),
    },
    { name: "OfferEdge" },
  );
  const searchArgs = builder.args((t) => ({
    filter: t.field({ type: OfferFilterType }),
    search: t.string({ validate: searchText }),
  }));
  builder.queryFields((t) => ({
    offers: t.field({
      type: OfferConnection,
      args: { ...searchArgs, ...pageArgs },
      complexity: pageCost,
      resolve: async (_, { filter, search, ...args }, context) =>
        listOf(context.board.store.read, await wholeFilter(context, filter, search), args),
    }),
    offersFile: t.string({
      description: "all offers of the choice, unpaged",
      args: { ...searchArgs, format: t.arg({ type: OfferFormatType, required: true }), ...inLanguage },
      complexity: 5_000,
      resolve: async (_, { filter, search, format, language }, context) => {
        const whole = await wholeFilter(context, filter, search);
        return offersFile(context, { filter: whole, format, language: language ?? context.language });
      },
    }),
    offerFacets: t.field({
      type: FacetsType,
      args: searchArgs,
      resolve: (_, { filter, search }, context) => wholeFilter(context, filter, search),
    }),
  }));
}

function listOf(db: Db, filter: OfferFilter, args: PageArgs): Promise<Page<Offer>> {
  return filter.search ? paged(args, asFound(findOffers(db, filter, filter.search))) : paged(args, byTitle(db, filter));
}

function total({ count }: { count?: (() => Promise<number>) | undefined }) {
  return count?.() ?? 0;
}

function byTitle(db: Db, filter: OfferFilter): Reading<Offer, [string, string]> {
  return {
    key: z.tuple([z.string(), z.string()]),
    keyOf: ({ title, id }) => [title, id],
    read: (key, limit) => catalogue(db, { filter, after: key && { title: key[0], id: key[1] }, limit }),
    count: () => countOffers(db, filter),
  };
}

function asFound({ page, count }: Finding): Reading<FoundOffer, [0 | 1 | 2, number]> {
  return {
    key: z.tuple([z.union([z.literal(0), z.literal(1), z.literal(2)]), z.int()]),
    keyOf: ({ place: { rank, row } }) => [rank, row],
    read: (key, limit) => page(key && { rank: key[0], row: key[1] }, limit),
    count,
  };
}

/** Who asks for a need, an area or an audience also means the narrower ones. */
export async function wholeFilter(
  context: Context,
  filter: typeof OfferFilterType.$inferInput | null | undefined,
  search: string | null | undefined,
): Promise<OfferFilter> {
  const { needs, areas, audiences, networks, valueForms } = filter ?? {};
  return {
    needs: needs ? withNarrower(THEMES, needs) : undefined,
    areas: areas ? withNarrower(AREAS, areas) : undefined,
    audiences: audiences ? withNarrower(AUDIENCES, audiences) : undefined,
    networks: await standing(context, networks),
    valueForms: few(valueForms),
    search: await searched(context, search, { of: "OFFERS" }),
  };
}
