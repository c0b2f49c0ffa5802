import { z } from "zod";
import { type AlignmentCursor, type AlignmentFilter, alignmentIds, countAlignments } from "#db/alignment-list.ts";
import { alignmentsByIds } from "#db/alignments.ts";
import type { Db } from "#db/handle.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { refusalOf } from "#domain/permission.ts";
import { AlignmentStateType, AlignmentType } from "./alignment.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { few, pageArgs, pageCost, paged, type Reading } from "./paging.ts";

const AlignmentFilterType = builder.inputType("AlignmentFilter", {
  fields: (t) => ({
    states: t.field({ type: [AlignmentStateType] }),
    waiting: t.boolean({
      description:
        "only those that wait for a word of the viewer's networks; for officers, those that wait for help too",
    }),
  }),
});

/** The talks in which somebody takes part, page by page. */
export function defineAlignmentList(): void {
  const AlignmentConnection = builder.connectionObject(
    {
      type: AlignmentType,
      name: "AlignmentConnection",
      fields: (t) => ({ totalCount: t.int({ resolve: ({ count }) => count?.() ?? 0 }) }),
    },
    { name: "AlignmentEdge" },
  );
  builder.queryField("alignments", (t) =>
    t.field({
      type: AlignmentConnection,
      description: "in which the viewer's networks take part, for officers all; newest first",
      args: { filter: t.arg({ type: AlignmentFilterType }), ...pageArgs },
      complexity: pageCost,
      resolve: (_, { filter, ...args }, context) =>
        paged(args, reading(context.board.store.read, wholeFilter(context, filter))),
    }),
  );
}

const Place = z.object({ openedAt: z.number(), id: z.string() });

function reading(db: Db, filter: AlignmentFilter): Reading<Alignment, AlignmentCursor> {
  return {
    key: Place,
    keyOf: ({ openedAt, id }) => ({ openedAt, id }),
    read: async (after, limit) => {
      const ids = await alignmentIds(db, filter, { after, limit });
      const known = new Map((await alignmentsByIds(db, ids)).map((one) => [one.id, one]));
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    count: () => countAlignments(db, filter),
  };
}

function wholeFilter(
  { actor }: Context,
  filter: typeof AlignmentFilterType.$inferInput | null | undefined,
): AlignmentFilter {
  const own = actor?.memberships.map(({ network }) => network) ?? [];
  const help = refusalOf(actor, "ALIGN", { networks: [] }) === null;
  return {
    networks: help ? null : own,
    states: few(filter?.states),
    waiting: filter?.waiting ? { networks: own, help } : undefined,
  };
}
