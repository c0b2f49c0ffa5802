import { alignmentById } from "#db/alignments.ts";
import type { Alignment } from "#domain/alignment/alignment.ts";
import { refusalOf } from "#domain/permission.ts";
import { AlignmentType, markOf, maySee } from "./alignment.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { type Look, live } from "./streams.ts";

/** What comes of itself, as server-sent events. Rights are looked at anew each time, and a stream ends with them. */
export function defineLive(): void {
  builder.queryField("revision", (t) =>
    t.int({
      description: "the number of the board, another one after each change, for planners",
      authScopes: { planner: true },
      resolve: async (_, __, { board }) => (await board.store.revision()).number,
    }),
  );
  builder.subscriptionType({
    fields: (t) => ({
      alignment: t.field({
        type: AlignmentType,
        description: "a talk as it is, and again each time that something of it changes; for its parties and officers",
        authScopes: { planner: true },
        args: { id: t.arg.id({ required: true }) },
        subscribe: (_, { id }, context) => live(context, () => talkNow(context, id)),
        resolve: (alignment) => alignment,
      }),
      revision: t.int({
        description: "the number of the board, and again each time that something on it changes",
        authScopes: { planner: true },
        subscribe: (_, __, context) => live(context, () => revisionNow(context)),
        resolve: (number) => number,
      }),
    }),
  });
}

async function talkNow(context: Context, id: string): Promise<Look<Alignment>> {
  const alignment = await alignmentById(context.board.store.read, id);
  if (!alignment || !maySee(alignment, context)) return null;
  return { value: alignment, key: await markOf(alignment, null, context) };
}

async function revisionNow({ board, actor }: Context): Promise<Look<number>> {
  if (refusalOf(actor, "SEE_FLAGS", { networks: [] })) return null;
  const { number } = await board.store.revision();
  return { value: number, key: String(number) };
}
