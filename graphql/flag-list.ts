import { z } from "zod";
import { countFlags, type FlagFilter, flagList } from "#db/flag-list.ts";
import { flagAt } from "#db/flags-at.ts";
import type { Db } from "#db/handle.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { urgencyOf } from "#domain/flag/urgency.ts";
import { AREAS } from "#domain/place/areas.ts";
import { builder } from "./builder.ts";
import { FlagBandType, FlagKindType, FlagStateType, FlagType } from "./flag.ts";
import { few, pageArgs, pageCost, paged, type Reading } from "./paging.ts";

const FlagFilterType = builder.inputType("FlagFilter", {
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

export function defineFlagList(): void {
  const FlagConnection = builder.connectionObject(
    {
      type: FlagType,
      name: "FlagConnection",
      fields: (t) => ({ totalCount: t.int({ resolve: ({ count }) => count?.() ?? 0 }) }),
    },
    { name: "FlagEdge" },
  );
  builder.queryFields((t) => ({
    flags: t.field({
      type: FlagConnection,
      description: "most serious first; what is settled, or shown as one event already, comes last",
      authScopes: { planner: true },
      args: { filter: t.arg({ type: FlagFilterType }), ...pageArgs },
      complexity: pageCost,
      resolve: (_, { filter, ...args }, { board, now }) =>
        paged(args, reading(board.store.read, { ...wholeFilter(filter), now })),
    }),
    flag: t.field({
      type: FlagType,
      nullable: true,
      authScopes: { planner: true },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { board, now }) => flagAt(board.store.read, now, id),
    }),
  }));
}

function reading(db: Db, filter: FlagFilter): Reading<Flag, [number, number, string]> {
  return {
    key: z.tuple([z.number(), z.number(), z.string()]),
    keyOf: (flag) => [urgencyOf(flag), flag.score, flag.id],
    read: (key, limit) => flagList(db, filter, key && { severity: key[0], score: key[1], id: key[2] }, limit),
    count: () => countFlags(db, filter),
  };
}

function wholeFilter(filter: typeof FlagFilterType.$inferInput | null | undefined): Omit<FlagFilter, "now"> {
  if (!filter) return {};
  const { kinds, bands, states, networks, areas, themes, from, to } = filter;
  return {
    kinds: few(kinds),
    bands: few(bands),
    states: few(states),
    networks: few(networks),
    areas: areas ? withNarrower(AREAS, areas) : undefined,
    themes: themes ? withNarrower(THEMES, themes) : undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
}
