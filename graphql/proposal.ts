import {
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  type Proposal,
  type ProposalInput,
  type Signature,
} from "#domain/alignment/proposal.ts";
import { type Step, toldSteps } from "#domain/alignment/step.ts";
import { writeCounter } from "#domain/feed/counter.ts";
import { paths } from "#domain/paths.ts";
import { refusalOf } from "#domain/permission.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { madeUp } from "./made-up.ts";
import { NetworkType, networkOf } from "./network.ts";
import { StepType } from "./step.ts";

export const ProposalType = builder.objectRef<Proposal>("Proposal");
export const ProposalKindType = builder.enumType("ProposalKind", { values: PROPOSAL_KINDS });
const ProposalStateType = builder.enumType("ProposalState", { values: PROPOSAL_STATES });
const SignatureType = builder.objectRef<Signature>("Signature");
const AskedType = builder.objectRef<ProposalInput>("ProposalAsked");
const MomentType = builder.objectRef<ProposalInput["moments"][number]>("Moment");
const PartType = builder.objectRef<ProposalInput["parts"][number]>("AudienceSplit");
export const WayType = builder.objectRef<Step[]>("Way");

/** Ways out of an alignment, and who signed them. */
export function defineProposal(): void {
  ProposalType.implement({
    authScopes: { planner: true },
    description: "a way out; it carries itself out when all parties have signed",
    fields: (t) => ({
      id: t.exposeID("id"),
      kind: t.expose("kind", { type: ProposalKindType }),
      state: t.expose("state", { type: ProposalStateType }),
      by: t.string({
        description: "the network that proposed it, or the municipality",
        resolve: ({ network }, _, context) => nameOf(network, context),
      }),
      at: t.expose("at", { type: "DateTime" }),
      note: t.exposeString("note", { nullable: true }),
      ways: t.expose("ways", { type: [WayType], description: "what it changes, in each way to choose from" }),
      chosen: t.exposeInt("chosen", { nullable: true, description: "which of its ways was chosen, from 0" }),
      doneAt: t.expose("doneAt", { type: "DateTime", nullable: true }),
      asked: t.expose("asked", {
        type: AskedType,
        nullable: true,
        description: "what was filled in, to go on from; null for a proposal from before this was kept",
      }),
      counter: t.string({
        nullable: true,
        description:
          "what a calendar elsewhere is asked to follow, as an iTIP COUNTER (RFC 5546 §3.2.7), for its own network; null when it waits for none",
        resolve: counterOf,
      }),
      undoes: t.exposeID("undoes", { nullable: true, description: "the proposal that it takes back" }),
      signatures: t.expose("signatures", { type: [SignatureType] }),
    }),
  });
  AskedType.implement({
    authScopes: { planner: true },
    description: "what was filled in for a proposal, as ProposalInput has it",
    fields: (t) => ({
      post: t.exposeID("post", { nullable: true }),
      happening: t.expose("happening", { type: "DateTime", nullable: true }),
      moments: t.expose("moments", { type: [MomentType] }),
      stays: t.exposeID("stays", { nullable: true }),
      words: t.exposeID("words", { nullable: true }),
      register: t.exposeID("register", { nullable: true }),
      parts: t.expose("parts", { type: [PartType] }),
    }),
  });
  MomentType.implement({
    authScopes: { planner: true },
    fields: (t) => ({ start: t.expose("start", { type: "DateTime" }), end: t.expose("end", { type: "DateTime" }) }),
  });
  PartType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      post: t.exposeID("post"),
      audiences: t.exposeIDList("audiences", { nullable: true }),
      areas: t.exposeIDList("areas", { nullable: true }),
    }),
  });
  WayType.implement({
    authScopes: { planner: true },
    fields: (t) => ({ steps: t.field({ type: [StepType], resolve: toldSteps }) }),
  });
  SignatureType.implement({
    authScopes: { planner: true },
    description: "what a party said to a proposal",
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      signed: t.exposeBoolean("signed"),
      note: t.exposeString("note", { nullable: true }),
      at: t.expose("at", { type: "DateTime" }),
    }),
  });
}

/** The first event of a calendar elsewhere that is to move, as its lead can hand it to that calendar. */
async function counterOf({ state, done, alignment, note, doneAt }: Proposal, _: unknown, context: Context) {
  const { loaders, board } = context;
  if (state !== "WAITING") return null;
  for (const step of done) {
    const { start, end } = step.does === "CHANGE" ? step.to : {};
    const event = start === undefined ? null : await loaders.event.load(step.post);
    if (!event || event.source === null || start === undefined || end === undefined) continue;
    // It is for the calendar of its own network.
    if (refusalOf(context.actor, "IMPORT", { networks: [event.network] })) continue;
    const { name, slug } = await networkOf(context, event.network);
    const organizer = { name, url: board.baseUrl + paths.network(slug) };
    const url = board.baseUrl + paths.alignment(alignment);
    const title = madeUp(context) + event.title;
    return writeCounter({ ...event, title, start, end, organizer, url, comment: note, at: doneAt ?? context.now });
  }
  return null;
}

/** What a network is called; the municipality for none. */
export async function nameOf(network: string | null, { loaders, language }: Context): Promise<string> {
  return (network === null ? null : (await loaders.network.load(network))?.name) ?? say(language, "graph.municipality");
}

const MomentInput = builder.inputType("MomentInput", {
  fields: (t) => ({
    start: t.field({ type: "DateTime", required: true }),
    end: t.field({ type: "DateTime", required: true }),
  }),
});
const AudienceSplitInput = builder.inputType("AudienceSplitInput", {
  fields: (t) => ({ post: t.id({ required: true }), audiences: t.idList(), areas: t.idList() }),
});
export const ProposalInputType = builder.inputType("ProposalInput", {
  fields: (t) => ({
    kind: t.field({ type: ProposalKindType, required: true }),
    note: t.string(),
    amends: t.id({ description: "the proposal that it comes in place of" }),
    post: t.id({ description: "MOVE: what moves; SEQUENCE: what comes second" }),
    happening: t.field({ type: "DateTime", description: "of a series the start of the one date that moves" }),
    moments: t.field({ type: [MomentInput], description: "MOVE, SEQUENCE: up to five to choose from" }),
    stays: t.id({
      description: "COHOST, MERGE, RETIRE: what stays; SEQUENCE: what comes first; TURNS: the odd months",
    }),
    words: t.id({ description: "COHOST: whose title and description go on" }),
    register: t.id({ description: "COHOST: whose link to register goes on" }),
    parts: t.field({ type: [AudienceSplitInput], description: "SPLIT: whom and where each post is for from now on" }),
  }),
});

type Given = Omit<typeof ProposalInputType.$inferInput, "amends">;

/** An input as the board takes it: what was left out is nothing. */
export function proposalOf({ kind, parts, moments, ...given }: Given): ProposalInput {
  const { note = null, post = null, happening = null, stays = null, words = null, register = null } = given;
  return {
    ...{ kind, note, post, happening, stays, words, register, moments: moments ?? [] },
    parts: (parts ?? []).map(({ post: id, audiences = null, areas = null }) => ({ post: id, audiences, areas })),
  };
}
