import { addMessage } from "#board/alignment/add-message.ts";
import { checkProposal, type ProposalCheck } from "#board/alignment/check-proposal.ts";
import { closeAlignment } from "#board/alignment/close-alignment.ts";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { decline, sign } from "#board/alignment/sign.ts";
import { AlignmentType } from "./alignment.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { answered } from "./fault.ts";
import { ProposalInputType, proposalOf, WayType } from "./proposal.ts";
import { REFUSALS } from "./refusal.ts";
import { FaultType } from "./words.ts";

const CheckType = builder.objectRef<ProposalCheck>("ProposalCheck");

/** What people do in a talk; each answers the talk as it became. */
export function defineAlignmentWrites(): void {
  CheckType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      ways: t.expose("ways", { type: [WayType], description: "what it would change, in each way to choose from" }),
      faults: t.expose("faults", { type: [FaultType] }),
    }),
  });
  const proposalArgs = builder.args((t) => ({
    alignment: t.id({ required: true }),
    proposal: t.field({ type: ProposalInputType, required: true }),
  }));
  builder.queryFields((t) => ({
    checkProposal: t.field({
      type: CheckType,
      description: "what a way out would change; nothing is stored",
      args: proposalArgs,
      resolve: (_, args, context) => answered(context, checkProposal(context.board, context.actor, proposingOf(args))),
    }),
  }));
  builder.mutationFields((t) => ({
    openAlignment: t.field({
      type: AlignmentType,
      errors: { types: REFUSALS, union: { name: "OpenAlignmentResult" } },
      description: "opens the talk about flags, or answers the one that is open",
      args: { flags: t.arg.idList({ required: true }) },
      resolve: (_, { flags }, context) => done(context, openAlignment(context.board, context.actor, flags)),
    }),
    addMessage: t.field({
      type: AlignmentType,
      errors: { types: REFUSALS, union: { name: "AddMessageResult" } },
      args: { alignment: t.arg.id({ required: true }), text: t.arg.string({ required: true }) },
      resolve: (_, message, context) => done(context, addMessage(context.board, context.actor, message)),
    }),
    closeAlignment: t.field({
      type: AlignmentType,
      errors: { types: REFUSALS, union: { name: "CloseAlignmentResult" } },
      description: "ends the talk without an agreement",
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, closeAlignment(context.board, context.actor, id)),
    }),

    propose: t.field({
      type: AlignmentType,
      errors: { types: REFUSALS, union: { name: "ProposeResult" } },
      description: "proposes a way out, and signs it for the parties that the viewer leads",
      args: proposalArgs,
      resolve: (_, args, context) => done(context, propose(context.board, context.actor, proposingOf(args))),
    }),
    sign: t.field({
      type: AlignmentType,
      errors: { types: REFUSALS, union: { name: "SignResult" } },
      description: "signs for the parties that the viewer leads; the last signature carries the proposal out",
      args: { proposal: t.arg.id({ required: true }), way: t.arg.int({ description: "which of its ways, from 0" }) },
      resolve: (_, { proposal, way }, context) =>
        done(context, sign(context.board, context.actor, { proposal, way: way ?? null })),
    }),
    decline: t.field({
      type: AlignmentType,
      errors: { types: REFUSALS, union: { name: "DeclineResult" } },
      args: { proposal: t.arg.id({ required: true }), note: t.arg.string() },
      resolve: (_, { proposal, note }, context) =>
        done(context, decline(context.board, context.actor, { proposal, note: note ?? null })),
    }),
  }));
}

function proposingOf({ alignment, proposal }: { alignment: string; proposal: typeof ProposalInputType.$inferInput }) {
  const { amends, ...given } = proposal;
  return { alignment, amends: amends ?? null, input: proposalOf(given) };
}
