import { answerMerge } from "#board/network/answer-merge.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { undoMerge } from "#board/network/undo-merge.ts";
import { mergesDone, mergesOf } from "#db/merges.ts";
import { mergedNetworks } from "#db/networks.ts";
import { startOfDay } from "#domain/calendar/zone.ts";
import { isUndoable } from "#domain/history/line.ts";
import { MERGE_STATES, type Merge } from "#domain/network/merge.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { NetworkType, networkOf, networksOf } from "./network.ts";
import { REFUSALS } from "./refusal.ts";
import { mergesFrom } from "./went.ts";

const MergeType = builder.objectRef<Merge>("Merge");
const StateType = builder.enumType("MergeState", { values: MERGE_STATES });

/** Networks that become one: between the two of them until it is done. */
export function defineMerges(): void {
  MergeType.implement({
    authScopes: { signedIn: true },
    description: "a network goes into another, with the consent of both",
    fields: (t) => ({
      id: t.exposeID("id"),
      state: t.expose("state", { type: StateType }),
      leaves: t.field({ type: NetworkType, resolve: ({ leaves }, _, context) => networkOf(context, leaves) }),
      stays: t.field({ type: NetworkType, resolve: ({ stays }, _, context) => networkOf(context, stays) }),
      askedFor: t.field({
        type: NetworkType,
        description: "the one of the two that asked",
        resolve: ({ askedFor }, _, context) => networkOf(context, askedFor),
      }),
      askedAt: t.expose("askedAt", { type: "DateTime" }),
      doneAt: t.expose("doneAt", { type: "DateTime", nullable: true }),
      undoable: t.boolean({
        description: "whether the viewer can undo it now",
        resolve: ({ stays, state, doneAt }, _, { actor, now }) =>
          state === "DONE" &&
          isUndoable(doneAt ?? 0, now) &&
          refusalOf(actor, "UNDO_MERGE", { networks: [stays] }) === null,
      }),
    }),
  });
  defineReads();
  defineWrites();
}

function defineReads(): void {
  builder.objectFields(NetworkType, (t) => ({
    mergedInto: t.field({
      type: NetworkType,
      nullable: true,
      description: "the network that has its posts now, when it went into another",
      resolve: async ({ id }, _, context) => {
        const last = (await mergesFrom(context, id)).at(-1);
        return last ? networkOf(context, last.stays) : null;
      },
    }),
    mergeSettled: t.boolean({
      description: "whether it went into another for good: that can be undone for 30 days",
      resolve: async ({ id }, _, context) => {
        const merges = await mergesFrom(context, id);
        // Everybody may read it, so it moves with the day, as pages do.
        const today = startOfDay(context.now);
        return merges.length > 0 && merges.every(({ doneAt }) => !isUndoable(doneAt ?? 0, today));
      },
    }),
    mergedFrom: t.field({
      type: [NetworkType],
      description: "the networks that went into it, oldest first",
      resolve: async ({ id }, _, context) => {
        const merges = (await mergesDone(context.board.store.read)).filter(({ stays }) => stays === id);
        return networksOf(
          context,
          merges.map(({ leaves }) => leaves),
        );
      },
    }),
    merges: t.field({
      type: [MergeType],
      description:
        "what is asked of it or by it and what was done, newest first; for who leads it and admins, else empty",
      resolve: ({ id }, _, { board, actor }) => (managesMerges(actor, id) ? mergesOf(board.store.read, id) : []),
    }),
    mayMerge: t.boolean({
      description: "whether the viewer leads it, or may undo what its leads did",
      resolve: ({ id }, _, { actor }) => managesMerges(actor, id),
    }),
  }));
  builder.queryField("merged", (t) =>
    t.field({
      type: [NetworkType],
      description: "the networks that went into another: their addresses go on working, and the log knows them",
      resolve: async (_, __, { board }) => mergedNetworks(board.store.read),
    }),
  );
}

function managesMerges(actor: Context["actor"], network: string): boolean {
  return refusalOf(actor, "UNDO_MERGE", { networks: [network] }) === null;
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    askMerge: t.field({
      type: MergeType,
      errors: { types: REFUSALS, union: { name: "AskMergeResult" } },
      description: "asks another network to become one; nothing happens before that one says yes",
      args: {
        network: t.arg.id({ required: true, description: "that asks" }),
        other: t.arg.id({ required: true }),
        leaves: t.arg.boolean({ required: true, description: "whether the one that asks goes into the other" }),
      },
      resolve: (_, input, context) => done(context, askMerge(context.board, context.actor, input)),
    }),
    answerMerge: t.field({
      type: MergeType,
      errors: { types: REFUSALS, union: { name: "AnswerMergeResult" } },
      description:
        "a yes is for the network that was asked, and merges at once; by a no the one that asked takes it back",
      args: { id: t.arg.id({ required: true }), accept: t.arg.boolean({ required: true }) },
      resolve: (_, answer, context) => done(context, answerMerge(context.board, context.actor, answer)),
    }),
    undoMerge: t.field({
      type: MergeType,
      errors: { types: REFUSALS, union: { name: "UndoMergeResult" } },
      description: "parts two networks that merged less than 30 days ago; what was added since stays",
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, undoMerge(context.board, context.actor, id)),
    }),
  }));
}
