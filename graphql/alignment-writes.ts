import { addMessage } from "#board/alignment/add-message.ts";
import { closeAlignment } from "#board/alignment/close-alignment.ts";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { decline, sign } from "#board/alignment/sign.ts";
import { AlignmentType } from "./alignment.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { ProposalInputType, proposalOf } from "./proposal.ts";
import { REFUSALS } from "./refusal.ts";

/** What people do in a talk; each answers the talk as it became. */
export function defineAlignmentWrites(): void {
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
      args: { alignment: t.arg.id({ required: true }), proposal: t.arg({ type: ProposalInputType, required: true }) },
      resolve: (_, { alignment, proposal }, context) => {
        const { amends, ...given } = proposal;
        const asked = { alignment, amends: amends ?? null, input: proposalOf(given) };
        return done(context, propose(context.board, context.actor, asked));
      },
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
