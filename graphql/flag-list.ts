import { z } from "zod";
import {
  countFlags,
  type FlagCursor,
  type FlagFilter,
  type FlagReader,
  flagList,
  type ListedFlag,
} from "#db/flag-list.ts";
import { flagAt } from "#db/flags-at.ts";
import { pairsOfFormerFlag } from "#db/former-flags.ts";
import type { Db } from "#db/handle.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { postsOfKey } from "#domain/flag/pair.ts";
import { AREAS } from "#domain/place/areas.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { postsByIds } from "./correction.ts";
import { FlagBandType, FlagKindType, FlagStateType, FlagType } from "./flag.ts";
import { PostType } from "./offer.ts";
import { few, pageArgs, pageCost, paged, type Reading } from "./paging.ts";
import { flagsWaiting, ownNetworks } from "./waiting.ts";
import { standing } from "./went.ts";

export const FlagFilterType = builder.inputType("FlagFilter", {
  fields: (t) => ({
    kinds: t.field({ type: [FlagKindType] }),
    bands: t.field({ type: [FlagBandType] }),
    states: t.field({ type: [FlagStateType] }),
    networks: t.idList(),
    areas: t.idList(),
    themes: t.idList(),
    from: t.field({ type: "DateTime" }),
    to: t.field({ type: "DateTime" }),
  }),
});

export const FlagConnection = builder.connectionObject(
  {
    type: FlagType,
    name: "FlagConnection",
    fields: (t) => ({ totalCount: t.int({ resolve: ({ count }) => count?.() ?? 0 }) }),
  },
  { name: "FlagEdge" },
);

export function defineFlagList(): void {
  builder.queryFields((t) => ({
    flags: t.field({
      type: FlagConnection,
      description:
        "what waits for the reader's networks first, then what is open and theirs; within each the most serious and the nearest first, and last what asks nothing",
      authScopes: { planner: true },
      args: { filter: t.arg({ type: FlagFilterType }), ...pageArgs },
      complexity: pageCost,
      resolve: async (_, { filter, ...args }, context) => {
        const reader = { waiting: await flagsWaiting(context), networks: ownNetworks(context) };
        const whole = { ...(await wholeFilter(context, filter)), now: context.now };
        return paged(args, reading(context.board.store.read, whole, reader));
      },
    }),
    flag: t.field({
      type: FlagType,
      nullable: true,
      authScopes: { planner: true },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { board, now }) => flagAt(board.store.read, now, id),
    }),
    formerFlag: t.field({
      type: [PostType],
      description: "the posts of a flag that was there once and is gone; empty for one that nobody knows",
      authScopes: { planner: true },
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context) => {
        const pairs = await pairsOfFormerFlag(context.board.store.read, id);
        return postsByIds([...new Set(pairs.flatMap(postsOfKey))].sort(), context);
      },
    }),
  }));
}

const Place = z.object({ turn: z.number(), calm: z.number(), far: z.number(), weak: z.number(), id: z.string() });

function reading(db: Db, filter: FlagFilter, reader: FlagReader): Reading<ListedFlag, FlagCursor> {
  return {
    key: Place,
    keyOf: ({ turn, calm, far, weak, id }) => ({ turn, calm, far, weak, id }),
    read: (after, limit) => flagList(db, filter, { reader, after, limit }),
    count: () => countFlags(db, filter, reader.waiting),
  };
}

/** The filter of a client as the database takes it, with the narrower areas and themes. */
export async function wholeFilter(
  context: Context,
  filter: typeof FlagFilterType.$inferInput | null | undefined,
): Promise<Omit<FlagFilter, "now">> {
  if (!filter) return {};
  const { kinds, bands, states, networks, areas, themes, from, to } = filter;
  return {
    kinds: few(kinds),
    bands: few(bands),
    states: few(states),
    networks: await standing(context, networks),
    areas: areas ? withNarrower(AREAS, areas) : undefined,
    themes: themes ? withNarrower(THEMES, themes) : undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
}
