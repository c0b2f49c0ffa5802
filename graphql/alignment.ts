import { createHash } from "node:crypto";
import { momentsFor } from "#board/alignment/moments-for.ts";
import { alignmentById, messagesOf } from "#db/alignments.ts";
import { lastTime } from "#db/history.ts";
import { ALIGNMENT_STATES, type Alignment, isOpen, type Message, type Party } from "#domain/alignment/alignment.ts";
import { canMove, kindsFor, obstacleTo, type ProposalKind } from "#domain/alignment/proposal.ts";
import { refusalOf } from "#domain/permission.ts";
import type { Fault } from "#domain/refusal.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { SlotType } from "./check.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { FlagType } from "./flag.ts";
import { ChangeType, linesOf } from "./history.ts";
import { NetworkType, networkOf } from "./network.ts";
import { OfferType } from "./offer.ts";
import { nameOf, ProposalKindType, ProposalType } from "./proposal.ts";
import { inLanguage } from "./words.ts";

export const AlignmentType = builder.objectRef<Alignment>("Alignment");
export const AlignmentStateType = builder.enumType("AlignmentState", { values: ALIGNMENT_STATES });
const PartyType = builder.objectRef<Party>("Party");
const ObstacleType = builder.objectRef<Obstacle>("Obstacle");
const MessageType = builder.objectRef<Message>("Message");

/** A way out that fits a talk and cannot be done, with the reason. */
interface Obstacle {
  kind: ProposalKind;
  key: Fault["key"];
}

/** The talk between networks about flags: for its parties and for officers. */
export function defineAlignment(): void {
  AlignmentType.implement({
    authScopes: { planner: true },
    description: "the talk between networks about flags; its parties and officers see it",
    fields: (t) => ({ ...standing(t), ...about(t), ...said(t) }),
  });
  PartyType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      heardAt: t.expose("heardAt", {
        type: "DateTime",
        nullable: true,
        description: "when it last proposed, signed, declined or said something",
      }),
      viewerSigns: t.boolean({
        description: "whether the viewer leads it, and so signs for it",
        resolve: ({ network }, _, { actor }) => refusalOf(actor, "SIGN", { networks: [network] }) === null,
      }),
    }),
  });
  ObstacleType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      kind: t.expose("kind", { type: ProposalKindType }),
      text: t.string({
        description: "why not, in words",
        args: inLanguage,
        resolve: ({ key }, { language }, context) => say(language ?? context.language, key),
      }),
    }),
  });
  MessageType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      by: t.string({ resolve: ({ network }, _, context) => nameOf(network, context) }),
      text: t.exposeString("text"),
      at: t.expose("at", { type: "DateTime" }),
    }),
  });
  defineReads();
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Alignment>;

function standing(t: Fields) {
  return {
    id: t.exposeID("id"),
    mark: t.string({
      description: "another one after each change, so that who keeps it can tell whether what it read still holds",
      resolve: markOf,
    }),
    state: t.expose("state", { type: AlignmentStateType }),
    parties: t.expose("parties", { type: [PartyType] }),
    openedBy: t.string({ resolve: ({ openedFor }, _, context) => nameOf(openedFor, context) }),
    openedAt: t.expose("openedAt", { type: "DateTime" }),
    deadline: t.expose("deadline", { type: "DateTime", description: "by when every party is to have answered" }),
    agreedAt: t.expose("agreedAt", { type: "DateTime", nullable: true }),
    brokenAt: t.expose("brokenAt", { type: "DateTime", nullable: true }),
  };
}

function about(t: Fields) {
  return {
    flags: t.field({
      type: [FlagType],
      resolve: ({ flags }, _, { loaders }) => all(flags, loaders.flag),
    }),
    events: t.field({ type: [EventType], resolve: ({ events }, _, { loaders }) => all(events, loaders.event) }),
    offers: t.field({ type: [OfferType], resolve: ({ offers }, _, { loaders }) => all(offers, loaders.offer) }),
    kinds: t.field({
      type: [ProposalKindType],
      description: "what can be proposed now",
      resolve: async (alignment, _, { loaders }) => {
        if (!isOpen(alignment)) return alignment.state === "AGREED" ? ["UNDO" as const] : [];
        const undo = alignment.state === "TALKING" ? [] : ["UNDO" as const];
        const fitting = await fittingKinds(alignment, loaders);
        return [...fitting.filter(({ key }) => key === null).map(({ kind }) => kind), ...undo];
      },
    }),
    obstacles: t.field({
      type: [ObstacleType],
      description: "what fits the talk and cannot be proposed, each with the reason",
      resolve: async (alignment, _, { loaders }) => {
        const fitting = isOpen(alignment) ? await fittingKinds(alignment, loaders) : [];
        return fitting.flatMap(({ kind, key }) => (key === null ? [] : [{ kind, key }]));
      },
    }),
    movable: t.field({
      type: [EventType],
      description: "the events that an agreement can move: not a series of a calendar elsewhere",
      resolve: async ({ events }, _, { loaders }) => (await all(events, loaders.event)).filter(canMove),
    }),
    moments: t.field({
      type: [SlotType],
      description: "free moments for one of its events, of a series for one of its dates",
      args: { event: t.arg.id({ required: true }), happening: t.arg({ type: "DateTime" }) },
      resolve: (alignment, { event, happening }, { board }) =>
        momentsFor(board, alignment, { event, happening: happening ?? null }),
    }),
  };
}

async function fittingKinds({ events: ids, offers }: Alignment, loaders: Context["loaders"]) {
  const events = await all(ids, loaders.event);
  const series = events.filter(({ recurrence }) => recurrence !== null).length;
  const kinds = kindsFor({ events: events.length, series, offers: offers.length });
  return kinds.map((kind) => ({ kind, key: obstacleTo(kind, events) }));
}

function said(t: Fields) {
  return {
    proposals: t.field({
      type: [ProposalType],
      description: "oldest first",
      resolve: ({ id }, _, { loaders }) => loaders.proposals.load(id),
    }),
    messages: t.field({
      type: [MessageType],
      description: "oldest first",
      resolve: ({ id }, _, { board }) => messagesOf(board.store.read, id),
    }),
    breach: t.field({
      type: ChangeType,
      nullable: true,
      description: "of an agreement that holds no more: who changed what of it",
      resolve: ({ id, state, parties }, _, { board, actor }) => {
        const networks = parties.map(({ network }) => network);
        return state === "BROKEN"
          ? lastTime(board.store.read, actor, { noun: "alignment", id, networks }, "break")
          : null;
      },
    }),
    history: t.field({
      type: [ChangeType],
      ...linesOf("alignment", ({ parties }: Alignment) => parties.map(({ network }) => network)),
    }),
  };
}

async function all<Post>(ids: readonly string[], loader: { load(id: string): Promise<Post | null> }): Promise<Post[]> {
  return (await Promise.all(ids.map((id) => loader.load(id)))).filter((post) => post !== null);
}

/** Of all that a page of the talk shows: what was proposed, signed and said. */
export async function markOf(alignment: Alignment, _: unknown, { board, loaders }: Context): Promise<string> {
  const proposals = await loaders.proposals.load(alignment.id);
  const messages = await messagesOf(board.store.read, alignment.id);
  const told = JSON.stringify([alignment, proposals, messages.length]);
  return createHash("sha256").update(told).digest("base64url");
}

/** Whether the viewer is a party, or an officer. */
export function maySee({ parties }: Alignment, { actor }: Context): boolean {
  return refusalOf(actor, "ALIGN", { networks: parties.map(({ network }) => network) }) === null;
}

function defineReads(): void {
  builder.queryFields((t) => ({
    alignment: t.field({
      type: AlignmentType,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: async (_, { id }, context) => {
        const alignment = await alignmentById(context.board.store.read, id);
        return alignment && maySee(alignment, context) ? alignment : null;
      },
    }),
  }));
  builder.objectField(FlagType, "alignment", (t) =>
    t.field({
      type: AlignmentType,
      nullable: true,
      description: "the last talk about it, for its parties and officers",
      resolve: async ({ id }, _, context) => {
        const { loaders } = context;
        const known = await loaders.alignmentOfFlag.load(id);
        const alignment = known === null ? null : await loaders.alignment.load(known);
        return alignment && maySee(alignment, context) ? alignment : null;
      },
    }),
  );
}
