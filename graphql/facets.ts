import { type Facet, type FacetCount, facetCounts, type OfferFilter } from "#db/catalogue.ts";
import type { Network } from "#domain/network/network.ts";
import { VALUE_FORMS, type ValueForm } from "#domain/network/value-form.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { kept } from "./kept.ts";
import { NetworkType } from "./network.ts";
import {
  AreaType,
  AudienceType,
  areaOf,
  audienceOf,
  type Child,
  type Narrower,
  ThemeType,
  themeOf,
} from "./taxonomy.ts";
import { ValueFormType } from "./words.ts";

/** How many offers each choice would leave; a facet is counted only when it is asked for. */
export const FacetsType = builder.objectRef<OfferFilter>("OfferFacets");

export function defineFacets(): void {
  const ThemeCount = builder.objectRef<Counted<Child>>("ThemeCount").implement({
    fields: (t) => ({ theme: t.expose("item", { type: ThemeType }), count: t.exposeInt("count") }),
  });
  const AreaCount = builder.objectRef<Counted<Child>>("AreaCount").implement({
    fields: (t) => ({ area: t.expose("item", { type: AreaType }), count: t.exposeInt("count") }),
  });
  const AudienceCount = builder.objectRef<Counted<Narrower>>("AudienceCount");
  AudienceCount.implement({
    fields: (t) => ({ audience: t.expose("item", { type: AudienceType }), count: t.exposeInt("count") }),
  });
  const NetworkCount = builder.objectRef<Counted<Network>>("NetworkCount").implement({
    fields: (t) => ({ network: t.expose("item", { type: NetworkType }), count: t.exposeInt("count") }),
  });
  const ValueFormCount = builder.objectRef<Counted<ValueForm>>("ValueFormCount").implement({
    fields: (t) => ({ valueForm: t.expose("item", { type: ValueFormType }), count: t.exposeInt("count") }),
  });
  FacetsType.implement({
    fields: (t) => ({
      needs: t.field({ type: [ThemeCount], resolve: (f, _, context) => counted(context, "needs", f, themeOf) }),
      areas: t.field({ type: [AreaCount], resolve: (f, _, context) => counted(context, "areas", f, areaOf) }),
      audiences: t.field({
        type: [AudienceCount],
        resolve: (f, _, context) => counted(context, "audiences", f, audienceOf),
      }),
      networks: t.field({
        type: [NetworkCount],
        resolve: (f, _, context) => counted(context, "networks", f, (id) => context.loaders.network.load(id)),
      }),
      valueForms: t.field({
        type: [ValueFormCount],
        resolve: (f, _, context) =>
          counted(context, "valueForms", f, (id) => VALUE_FORMS.find((form) => form === id) ?? null),
      }),
    }),
  });
}

interface Counted<Item> {
  item: Item;
  count: number;
}

/** The choices of a facet with what they stand for; what the taxonomy no longer knows is left out. */
async function counted<Item>(
  context: Context,
  facet: Facet,
  filter: OfferFilter,
  itemOf: (id: string) => Item | null | Promise<Item | null>,
): Promise<Counted<Item>[]> {
  const counts = await countsOf(context, facet, { ...filter, [facet]: undefined });
  const items = await Promise.all(counts.map(({ id }) => itemOf(id)));
  return counts.flatMap(({ count }, index) => {
    const item = items[index] ?? null;
    return item === null ? [] : [{ item, count }];
  });
}

/** Everybody is counted the same; of searches there are too many to keep. */
function countsOf(context: Context, facet: Facet, others: OfferFilter): Promise<FacetCount[]> {
  const count = () => facetCounts(context.board.store.read, facet, others);
  if (others.search) return count();
  return kept(context, { kind: "offer facets", key: JSON.stringify([facet, others]), most: 300 }, count);
}
