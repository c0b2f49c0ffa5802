import { answerFlag } from "#board/flag/answer-flag.ts";
import { rewordAnswer } from "#board/flag/reword-answer.ts";
import type { answersOf } from "#db/answers.ts";
import {
  ANSWER_REASONS,
  FLAG_ANSWERS,
  FLAG_BANDS,
  FLAG_KINDS,
  FLAG_STATES,
  type Flag,
  type Reason,
} from "#domain/flag/flag.ts";
import { reasonText } from "#domain/flag/reason-text.ts";
import { ofGroup, subjectFirst } from "#domain/flag/telling.ts";
import { maySeeHolds, refusalOf } from "#domain/permission.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventType } from "./event.ts";
import { OfferType } from "./offer.ts";
import { REFUSALS } from "./refusal.ts";
import { inLanguage } from "./words.ts";

type Answer = Omit<Awaited<ReturnType<typeof answersOf>>[number], "shownIn">;

export const FlagType = builder.objectRef<Flag>("Flag");
export const ReasonType = builder.objectRef<Reason>("Reason");
export const AnswerType = builder.objectRef<Answer>("Answer");
export const FlagKindType = builder.enumType("FlagKind", { values: FLAG_KINDS });
export const FlagBandType = builder.enumType("FlagBand", { values: FLAG_BANDS });
export const FlagStateType = builder.enumType("FlagState", { values: FLAG_STATES });
const FlagAnswerType = builder.enumType("FlagAnswer", { values: FLAG_ANSWERS });
export const AnswerReasonType = builder.enumType("AnswerReason", { values: ANSWER_REASONS });

export function defineFlag(): void {
  FlagType.implement({
    authScopes: { planner: true },
    fields: (t) => ({ ...finding(t), ...posts(t), ...answering(t) }),
  });
  ReasonType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      code: t.exposeString("code"),
      text: t.string({
        args: inLanguage,
        resolve: (reason, { language }, context) => reasonText(reason, language ?? context.language),
      }),
      weight: t.exposeFloat("weight"),
    }),
  });
  defineAnswer();
  defineFlagsOfPosts();
}

type Fields = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Flag>;

function finding(t: Fields) {
  return {
    id: t.exposeID("id"),
    kind: t.expose("kind", { type: FlagKindType }),
    band: t.expose("band", { type: FlagBandType }),
    score: t.exposeFloat("score"),
    probability: t.exposeFloat("probability"),
    state: t.expose("state", { type: FlagStateType }),
    joined: t.exposeBoolean("joined", { description: "whether the agenda shows its posts as one already" }),
    reasons: t.field({
      type: [ReasonType],
      resolve: async (flag, _, { loaders }) =>
        flag.events.length + flag.offers.length < 3
          ? subjectFirst(flag.reasons)
          : ofGroup(subjectFirst(flag.reasons), await loaders.pairs.load(flag.id)),
    }),
    dates: t.expose("dates", { type: ["DateTime"] }),
    firstSeen: t.expose("firstSeen", { type: "DateTime" }),
  };
}

function posts(t: Fields) {
  return {
    events: t.field({ type: [EventType], resolve: (flag, _, context) => eventsOf(flag, context) }),
    offers: t.field({ type: [OfferType], resolve: (flag, _, context) => offersOf(flag, context) }),
  };
}

function answering(t: Fields) {
  return {
    answers: t.field({ type: [AnswerType], resolve: ({ id }, _, { loaders }) => loaders.answers.load(id) }),
    mayAnswer: t.boolean({
      description: "whether the viewer may answer",
      resolve: async (flag, _, context) =>
        isStored(flag) && refusalOf(context.actor, "ANSWER", { networks: await partiesOf(flag, context) }) === null,
    }),
  };
}

/** What a check sees is not kept, so there is nothing to answer. */
function isStored({ id }: Flag): boolean {
  return !id.startsWith("check:");
}

async function partiesOf(flag: Flag, context: Context): Promise<string[]> {
  const [events, offers] = await Promise.all([eventsOf(flag, context), offersOf(flag, context)]);
  return [...events.flatMap(({ network, hosts }) => [network, ...hosts]), ...offers.map(({ network }) => network)];
}

async function eventsOf({ events }: Flag, { loaders }: Context) {
  return (await Promise.all(events.map((id) => loaders.event.load(id)))).filter((event) => event !== null);
}

async function offersOf({ offers }: Flag, { loaders }: Context) {
  return (await Promise.all(offers.map((id) => loaders.offer.load(id)))).filter((offer) => offer !== null);
}

function defineAnswer(): void {
  AnswerType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      id: t.exposeID("id"),
      flag: t.exposeID("flag", { description: "the flag on which it was given" }),
      answer: t.expose("answer", { type: FlagAnswerType }),
      reason: t.expose("reason", { type: AnswerReasonType, nullable: true }),
      note: t.exposeString("note", { nullable: true }),
      by: t.string({
        description: "who: the network for which the person spoke, or the municipality",
        resolve: async ({ network }, _, { loaders, language }) =>
          (network === null ? null : (await loaders.network.load(network))?.name) ??
          say(language, "graph.municipality"),
      }),
      at: t.expose("at", { type: "DateTime" }),
      rewordedAt: t.expose("rewordedAt", {
        type: "DateTime",
        nullable: true,
        description: "when its note was last changed; null while it is as it was sent",
      }),
      mayReword: t.boolean({
        description: "whether the viewer speaks for the same, and may change the note",
        resolve: ({ network }, _, { actor }) =>
          refusalOf(actor, "CORRECT", { networks: network === null ? [] : [network] }) === null,
      }),
    }),
  });
  builder.mutationField("rewordAnswer", (t) =>
    t.field({
      type: AnswerType,
      errors: { types: REFUSALS, union: { name: "RewordAnswerResult" } },
      description: "changes what one's network says beside its answer, or takes it away; the answer stays",
      args: { id: t.arg.id({ required: true }), note: t.arg.string() },
      resolve: (_, { id, note }, context) =>
        done(context, rewordAnswer(context.board, context.actor, { id, note: note ?? null })),
    }),
  );
  builder.mutationField("answerFlag", (t) =>
    t.field({
      type: FlagType,
      errors: { types: REFUSALS, union: { name: "AnswerFlagResult" } },
      args: {
        id: t.arg.id({ required: true }),
        between: t.arg.idList(),
        answer: t.arg({ type: FlagAnswerType, required: true }),
        reason: t.arg({ type: AnswerReasonType }),
        note: t.arg.string(),
      },
      resolve: (_, { id, answer, between, reason, note }, context) =>
        done(
          context,
          answerFlag(context.board, context.actor, {
            ...{ id, answer, between: between ?? [], reason: reason ?? null, note: note ?? null },
          }),
        ),
    }),
  );
}

/** Flags are for those who plan; for others a post has none. */
function defineFlagsOfPosts(): void {
  builder.objectField(EventType, "flags", (t) =>
    t.field({
      type: [FlagType],
      resolve: ({ id }, _, { actor, loaders }) => (maySeeHolds(actor) ? loaders.flagsOfEvent.load(id) : []),
    }),
  );
  builder.objectField(OfferType, "flags", (t) =>
    t.field({
      type: [FlagType],
      resolve: ({ id }, _, { actor, loaders }) => (maySeeHolds(actor) ? loaders.flagsOfOffer.load(id) : []),
    }),
  );
}
