import { assignFlags } from "#board/desk/assign-flags.ts";
import { dismissFlags } from "#board/desk/dismiss-flags.ts";
import { noteFlag } from "#board/desk/note-flag.ts";
import { snoozeFlags } from "#board/desk/snooze-flags.ts";
import { undoDeed } from "#board/desk/undo-deed.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { DeedType } from "./desk.ts";
import { AnswerReasonType, FlagType } from "./flag.ts";
import { REFUSALS } from "./refusal.ts";

/** What officers and admins do at the desk; what cannot be done with one flag is told in the deed. */
export function defineDeskWrites(): void {
  const flags = builder.args((t) => ({ flags: t.idList({ required: true }) }));
  builder.mutationFields((t) => ({
    assignFlags: t.field({
      type: DeedType,
      errors: { types: REFUSALS, union: { name: "AssignFlagsResult" } },
      args: { ...flags, to: t.arg.id({ description: "an officer or admin; nobody when left out" }) },
      resolve: (_, { flags, to }, context) =>
        done(context, assignFlags(context.board, context.actor, { flags, to: to ?? null })),
    }),
    snoozeFlags: t.field({
      type: DeedType,
      errors: { types: REFUSALS, union: { name: "SnoozeFlagsResult" } },
      description: "puts flags off; they come back then, or when they change",
      args: { ...flags, until: t.arg({ type: "DateTime", description: "back at once when left out" }) },
      resolve: (_, { flags, until }, context) =>
        done(context, snoozeFlags(context.board, context.actor, { flags, until: until ?? null })),
    }),
    dismissFlags: t.field({
      type: DeedType,
      errors: { types: REFUSALS, union: { name: "DismissFlagsResult" } },
      description: "answers each of these overlaps that it is no problem",
      args: { ...flags, reason: t.arg({ type: AnswerReasonType, required: true }) },
      resolve: (_, given, context) => done(context, dismissFlags(context.board, context.actor, given)),
    }),
    noteFlag: t.field({
      type: FlagType,
      errors: { types: REFUSALS, union: { name: "NoteFlagResult" } },
      description: "writes a note of work with a flag, for officers and admins alone",
      args: { flag: t.arg.id({ required: true }), text: t.arg.string({ required: true }) },
      resolve: (_, note, context) => done(context, noteFlag(context.board, context.actor, note)),
    }),
    undoDeed: t.field({
      type: DeedType,
      errors: { types: REFUSALS, union: { name: "UndoDeedResult" } },
      description: "takes back what the viewer did; what somebody changed since stays",
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, undoDeed(context.board, context.actor, id)),
    }),
  }));
}
