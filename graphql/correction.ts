import { decideCorrection } from "#board/flag/decide-correction.ts";
import { proposeCorrection } from "#board/flag/propose-correction.ts";
import { proposedTo } from "#db/corrections.ts";
import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import {
  CORRECTION_STATES,
  type Correction,
  corrected,
  correctingReason,
  isSo,
  type Post,
} from "#domain/flag/correction.ts";
import { correctionText } from "#domain/flag/correction-text.ts";
import { postsOfKey } from "#domain/flag/pair.ts";
import { maySeeHolds, refusalOf } from "#domain/permission.ts";
import { say } from "#domain/wording/wording.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventType } from "./event.ts";
import { AnswerReasonType, AnswerType } from "./flag.ts";
import { NetworkType, seesPrivate } from "./network.ts";
import { OfferType, PostType } from "./offer.ts";
import { REFUSALS_OF_CHANGE } from "./refusal.ts";
import { inLanguage } from "./words.ts";

export const CorrectionType = builder.objectRef<Correction>("Correction");
const CorrectionStateType = builder.enumType("CorrectionState", { values: CORRECTION_STATES });

export function defineCorrection(): void {
  CorrectionType.implement({
    authScopes: { planner: true },
    description: "what an answer to a flag says of a post; its network alone decides whether the post says so too",
    fields: (t) => ({
      id: t.exposeID("id"),
      reason: t.expose("reason", { type: AnswerReasonType }),
      terms: t.exposeIDList("terms", { description: "ids of audiences, one theme or one area" }),
      post: t.field({ type: PostType, nullable: true, resolve: postOf }),
      text: t.string({
        args: inLanguage,
        resolve: async (correction, { language }, context) =>
          correctionText(
            correction,
            { by: await byOf(correction, context), title: (await postOf(correction, {}, context))?.title ?? "" },
            language ?? context.language,
          ),
      }),
      at: t.expose("at", { type: "DateTime" }),
      state: t.expose("state", { type: CorrectionStateType }),
      note: t.exposeString("note", { nullable: true, description: "what the network of the post says to it" }),
      mayDecide: t.boolean({
        description: "whether it waits for the viewer",
        resolve: async (correction, _, context) => {
          const post = correction.state === "PROPOSED" ? await postOf(correction, {}, context) : null;
          return post !== null && refusalOf(context.actor, "POST", { networks: [post.network] }) === null;
        },
      }),
    }),
  });
  defineOfAnswers();
  defineOfPosts();
  defineWrites();
}

function defineOfAnswers(): void {
  builder.objectFields(AnswerType, (t) => ({
    corrections: t.field({ type: [CorrectionType], resolve: ({ id }, _, { loaders }) => loaders.corrections.load(id) }),
    posts: t.field({
      type: [PostType],
      description: "the posts that are meant",
      resolve: async ({ pairs }, _, context) => postsByIds([...new Set(pairs.flatMap(postsOfKey))].sort(), context),
    }),
    mayCorrect: t.boolean({
      description: "whether the viewer may have its reason kept with a post",
      resolve: ({ network, ...said }, _, { actor }) =>
        correctingReason(said) !== null &&
        refusalOf(actor, "CORRECT", { networks: network === null ? [] : [network] }) === null,
    }),
  }));
}

function defineOfPosts(): void {
  const description = "what is proposed of it and waits for its network; for those who plan";
  builder.objectField(EventType, "corrections", (t) =>
    t.field({ type: [CorrectionType], description, resolve: ({ id }, _, context) => openOf(id, context) }),
  );
  builder.objectField(OfferType, "corrections", (t) =>
    t.field({ type: [CorrectionType], description, resolve: ({ id }, _, context) => openOf(id, context) }),
  );
  builder.objectField(NetworkType, "corrections", (t) =>
    t.field({
      type: [CorrectionType],
      description: "what is proposed of its posts and waits for it; for the network itself and officers, else empty",
      resolve: async (network, _, context) =>
        seesPrivate(context, network)
          ? stillAsked(await proposedTo(context.board.store.read, network.id), context)
          : [],
    }),
  );
}

function defineWrites(): void {
  builder.mutationFields((t) => ({
    proposeCorrection: t.field({
      type: CorrectionType,
      description: "has the reason of an answer kept with a post: at once with one's own, else when its network agrees",
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "ProposeCorrectionResult" } },
      args: {
        answer: t.arg.id({ required: true }),
        post: t.arg.id({ required: true }),
        version: t.arg.int({ required: true }),
        terms: t.arg.idList(),
      },
      resolve: (_, { terms, ...said }, context) =>
        done(context, proposeCorrection(context.board, context.actor, { ...said, terms: terms ?? [] })),
    }),
    decideCorrection: t.field({
      type: CorrectionType,
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "DecideCorrectionResult" } },
      args: {
        id: t.arg.id({ required: true }),
        version: t.arg.int({ required: true, description: "of the post" }),
        accept: t.arg.boolean({ required: true }),
        note: t.arg.string(),
      },
      resolve: (_, { note, ...decision }, context) =>
        done(context, decideCorrection(context.board, context.actor, { ...decision, note: note ?? null })),
    }),
  }));
}

async function openOf(post: string, context: Context): Promise<Correction[]> {
  return maySeeHolds(context.actor) ? stillAsked(await context.loaders.proposed.load(post), context) : [];
}

/** What was done by hand meanwhile, or is about what is gone, waits for nobody. */
export async function stillAsked(proposed: readonly Correction[], context: Context): Promise<Correction[]> {
  const open = proposed.map(async (one) => {
    const post = await postOf(one, {}, context);
    const facts = post && corrected(one.reason, withNoun(post), one.terms);
    return post && facts && !isSo(withNoun(post), facts) ? [one] : [];
  });
  return (await Promise.all(open)).flat();
}

function withNoun(post: Event | Offer): Post {
  return "start" in post ? { noun: "event", post } : { noun: "offer", post };
}

function postOf({ event, offer }: Correction, _: object, { loaders }: Context): Promise<Event | Offer | null> {
  return event !== null ? loaders.event.load(event) : loaders.offer.load(offer ?? "");
}

/** These events and offers as far as the reader may know of them. */
export async function postsByIds(ids: readonly string[], { loaders }: Context): Promise<(Event | Offer)[]> {
  const posts = ids.map(async (id) => (await loaders.event.load(id)) ?? loaders.offer.load(id));
  return (await Promise.all(posts)).filter((post) => post !== null);
}

async function byOf({ network }: Correction, { loaders, language }: Context): Promise<string> {
  return (network === null ? null : (await loaders.network.load(network))?.name) ?? say(language, "graph.municipality");
}
