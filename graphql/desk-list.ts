import { z } from "zod";
import {
  countByState,
  DESK_ORDERS,
  type DeskCursor,
  type DeskFilter,
  type DeskFlag,
  type DeskOrder,
  deskList,
} from "#db/desk-list.ts";
import type { Db } from "#db/handle.ts";
import { FLAG_STATES, type Flag, type FlagState } from "#domain/flag/flag.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { FlagStateType, FlagType } from "./flag.ts";
import { FlagConnection, FlagFilterType, wholeFilter } from "./flag-list.ts";
import { few, howMany, pageArgs, pageCost, paged, type Reading } from "./paging.ts";

const ColumnType = builder.objectRef<{ state: FlagState; count: number; flags: Flag[] }>("DeskColumn");
const OrderType = builder.enumType("DeskOrder", { values: DESK_ORDERS });
const SnoozedType = builder.enumType("Snoozed", { values: ["WITHOUT", "ONLY", "ALSO"] as const });

const CareFilterType = builder.inputType("CareFilter", {
  fields: (t) => ({
    assignees: t.idList({ description: "who looks after them" }),
    unassigned: t.boolean({ description: "also those that nobody looks after" }),
    snoozed: t.field({ type: SnoozedType, description: "those that are put off: WITHOUT when not said" }),
    seenFrom: t.field({ type: "DateTime", description: "first seen at or after" }),
    seenTo: t.field({ type: "DateTime", description: "first seen before" }),
  }),
});

const USUAL_CARDS = 8;

/** The flags as officers and admins look after them: a list, and the same by state. */
export function defineDeskList(): void {
  ColumnType.implement({
    authScopes: { desk: true },
    fields: (t) => ({
      state: t.expose("state", { type: FlagStateType }),
      totalCount: t.exposeInt("count"),
      nodes: t.expose("flags", { type: [FlagType], complexity: { field: 1, multiplier: 1 } }),
    }),
  });
  const choice = builder.args((t) => ({
    filter: t.field({ type: FlagFilterType }),
    care: t.field({ type: CareFilterType }),
    order: t.field({ type: OrderType, description: "URGENT when not said" }),
  }));
  builder.queryFields((t) => ({
    desk: t.field({
      type: FlagConnection,
      description: "the flags as officers and admins look after them",
      authScopes: { desk: true },
      args: { ...choice, ...pageArgs },
      complexity: pageCost,
      resolve: async (_, { filter, care, order, ...args }, context) =>
        paged(args, reading(context.board.store.read, await deskFilter(context, filter, care), order ?? "URGENT")),
    }),
    deskColumns: t.field({
      type: [ColumnType],
      description: "the same by state, the first few of each",
      authScopes: { desk: true },
      args: { ...choice, first: t.arg.int({ validate: howMany, description: `${USUAL_CARDS} when not said` }) },
      complexity: ({ first }) => ({ field: 1, multiplier: FLAG_STATES.length * (first ?? USUAL_CARDS) }),
      resolve: async (_, { filter, care, order, first }, context) => {
        const page = { order: order ?? "URGENT", after: null, limit: first ?? USUAL_CARDS };
        return columns(context.board.store.read, await deskFilter(context, filter, care), page);
      },
    }),
  }));
}

const Place = z.object({ places: z.tuple([z.number(), z.number(), z.number()]), id: z.string() });

function reading(db: Db, filter: DeskFilter, order: DeskOrder): Reading<DeskFlag, DeskCursor> {
  return {
    key: Place,
    keyOf: ({ places, id }) => ({ places, id }),
    read: (after, limit) => deskList(db, filter, { order, after, limit }),
    count: async () => [...(await countByState(db, filter)).values()].reduce((sum, count) => sum + count, 0),
  };
}

/** One column for each state that is asked for, for all when none is. */
async function columns(db: Db, filter: DeskFilter, page: { order: DeskOrder; after: null; limit: number }) {
  const states = filter.states?.length ? filter.states : [...FLAG_STATES];
  const counts = await countByState(db, { ...filter, states });
  return Promise.all(
    states.map(async (state) => ({
      state,
      count: counts.get(state) ?? 0,
      flags: counts.has(state) ? await deskList(db, { ...filter, states: [state] }, page) : [],
    })),
  );
}

async function deskFilter(
  context: Context,
  filter: typeof FlagFilterType.$inferInput | null | undefined,
  care: typeof CareFilterType.$inferInput | null | undefined,
): Promise<DeskFilter> {
  const { assignees, unassigned, snoozed, seenFrom, seenTo } = care ?? {};
  return {
    ...(await wholeFilter(context, filter)),
    assignees: [...(few(assignees) ?? []), ...(unassigned ? [null] : [])],
    snoozed: snoozed ?? undefined,
    seenFrom: seenFrom ?? undefined,
    seenTo: seenTo ?? undefined,
    now: context.now,
  };
}
