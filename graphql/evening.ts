import { claimEvening } from "#board/network/claim-evening.ts";
import { releaseEvening } from "#board/network/release-evening.ts";
import type { Evening } from "#domain/calendar/evening.ts";
import { sayEvening } from "#domain/calendar/evening-text.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { NetworkType, networkOf } from "./network.ts";
import { REFUSALS } from "./refusal.ts";
import { inLanguage } from "./words.ts";

const EveningType = builder.objectRef<Evening>("Evening");
const EveningInputType = builder.inputType("EveningInput", {
  fields: (t) => ({
    network: t.id({ required: true }),
    nth: t.int({ required: true, description: "which of the month: 1 to 4, -1 for the last, 0 for each week" }),
    weekday: t.int({ required: true, description: "1 is Monday" }),
    from: t.string({ required: true, description: "hh:mm in Amsterdam" }),
    to: t.string({ required: true }),
    until: t.string({ required: true, description: "yyyy-mm-dd, the last date on which it counts; at most a year on" }),
    reason: t.string(),
  }),
});

/** Regular evenings that networks keep for themselves. */
export function defineEvenings(): void {
  EveningType.implement({
    authScopes: { planner: true },
    description: "a regular evening that a network keeps for itself: others hear of it while they plan",
    fields: (t) => ({
      id: t.exposeID("id"),
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      nth: t.exposeInt("nth"),
      weekday: t.exposeInt("weekday"),
      from: t.exposeString("from"),
      to: t.exposeString("to"),
      until: t.exposeString("until"),
      reason: t.exposeString("reason", { nullable: true }),
      text: t.string({
        description: "when it is and until when, in words",
        args: inLanguage,
        resolve: (evening, { language }, context) => sayEvening(language ?? context.language, evening),
      }),
    }),
  });
  builder.objectField(NetworkType, "evenings", (t) =>
    t.field({
      type: [EveningType],
      description: "the regular evenings that it keeps; for people who plan, else empty",
      resolve: ({ id }, _, { actor, loaders }) =>
        refusalOf(actor, "SEE_FLAGS", { networks: [id] }) === null ? loaders.evenings.load(id) : [],
    }),
  );
  builder.mutationFields((t) => ({
    claimEvening: t.field({
      type: EveningType,
      errors: { types: REFUSALS, union: { name: "ClaimEveningResult" } },
      args: { input: t.arg({ type: EveningInputType, required: true }) },
      resolve: (_, { input }, context) => done(context, claimEvening(context.board, context.actor, input)),
    }),
    releaseEvening: t.field({
      type: EveningType,
      errors: { types: REFUSALS, union: { name: "ReleaseEveningResult" } },
      description: "answers what was let go",
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, releaseEvening(context.board, context.actor, id)),
    }),
  }));
}
