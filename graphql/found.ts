import { z } from "zod";
import { confirmFacets, type FacetsConfirmed } from "#board/feed/confirm-facets.ts";
import { mapLabels, type Sorted } from "#board/feed/map-labels.ts";
import { type FoundFacets, unconfirmedOf } from "#db/found-facets.ts";
import { labelsOf, wordsOf } from "#db/labels.ts";
import { offerWordsOf } from "#db/offer-words.ts";
import type { Event } from "#domain/calendar/event.ts";
import { type OwnWord, type OwnWords, ownWordsOf } from "#domain/feed/own-words.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventType } from "./event.ts";
import { MOST_ITEMS } from "./limits.ts";
import { NetworkType, seesPrivate } from "./network.ts";
import { howMany, pageCost } from "./paging.ts";
import { REFUSALS } from "./refusal.ts";
import { AreaType, AudienceType, areasOf, audiencesOf, ThemeType, themesOf } from "./taxonomy.ts";

const FoundType = builder.objectRef<{ event: Event; confidence: number }>("FoundFacets");
const WordType = builder.objectRef<OwnWord>("OwnWord");
const ConfirmedType = builder.objectRef<FacetsConfirmed>("ConfirmedFacets");
const MappedType = builder.objectRef<Sorted>("MappedLabels");
const USUAL = 20;
const USUAL_WORDS = 100;
const atMost100 = z.array(z.any()).max(MOST_ITEMS);

/** What the board found of imported events for itself, and what a network's own words mean. */
export function defineFound(): void {
  FoundType.implement({
    authScopes: { planner: true },
    description: "an imported event whose themes, audiences and area nobody confirmed yet",
    fields: (t) => ({
      event: t.field({ type: EventType, resolve: ({ event }) => event }),
      confidence: t.exposeFloat("confidence", { description: "how sure the board is of the theme, 0 to 1" }),
    }),
  });
  WordType.implement({
    authScopes: { planner: true },
    description: "a word by which a network's files and feeds sort its events, or its tables its offers",
    fields: (t) => ({
      word: t.exposeString("word"),
      events: t.exposeInt("events", { description: "how many events stand under it" }),
      offers: t.exposeInt("offers", { description: "how many offers stand under it" }),
      settled: t.exposeBoolean("settled", { description: "whether the network said what it means" }),
      themes: t.field({ type: [ThemeType], resolve: ({ terms }) => themesOf(terms.themes) }),
      audiences: t.field({ type: [AudienceType], resolve: ({ terms }) => audiencesOf(terms.audiences) }),
      areas: t.field({ type: [AreaType], resolve: ({ terms }) => areasOf(terms.areas) }),
    }),
  });
  ConfirmedType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      events: t.expose("confirmed", { type: [EventType] }),
      changed: t.exposeIDList("changed", {
        description: "those that are no more as they were seen, or not the network's; nothing was done to them",
      }),
    }),
  });
  MappedType.implement({
    authScopes: { planner: true },
    fields: (t) => ({
      events: t.exposeInt("events", { description: "events that were sorted anew" }),
      offers: t.exposeInt("offers", { description: "offers that were sorted anew" }),
    }),
  });
  builder.objectFields(NetworkType, (t) => ({
    found: t.field({
      type: [FoundType],
      description: "for the network itself and officers, else empty; soonest first",
      args: { first: t.arg.int({ validate: howMany }) },
      complexity: ({ first }) => pageCost({ first: first ?? USUAL }),
      resolve: (network, { first }, context) =>
        seesPrivate(context, network) ? foundOf(context, network.id, first ?? USUAL) : [],
    }),
    ownWords: t.field({
      type: [WordType],
      description:
        "for the network itself and officers, else empty; first those without a meaning, the most used before the others",
      args: { first: t.arg.int({ validate: howMany }) },
      complexity: ({ first }) => pageCost({ first: first ?? USUAL_WORDS }),
      resolve: async (network, { first }, context) =>
        seesPrivate(context, network) ? (await ownWords(context, network.id, first ?? USUAL_WORDS)).first : [],
    }),
    ownWordCount: t.int({
      description: "how many own words there are in all; 0 but for the network itself and officers",
      resolve: async (network, _, context) =>
        seesPrivate(context, network) ? (await ownWords(context, network.id, 0)).count : 0,
    }),
  }));
  defineWrites();
}

async function foundOf({ board, now, loaders }: Context, network: string, first: number) {
  const found: FoundFacets[] = await unconfirmedOf(board.store.read, network, now, first);
  const events = await Promise.all(found.map(({ event }) => loaders.event.load(event)));
  return found.flatMap(({ confidence }, at) => {
    const event = events[at];
    return event ? [{ event, confidence }] : [];
  });
}

async function ownWords({ board }: Context, network: string, most: number): Promise<OwnWords> {
  const db = board.store.read;
  const [events, offers] = [await wordsOf(db, network), await offerWordsOf(db, network)];
  return ownWordsOf(events, offers, await labelsOf(db, network), most);
}

const FacetsInput = builder.inputType("FacetsInput", {
  fields: (t) => ({
    event: t.id({ required: true }),
    version: t.int({ required: true, description: "the one that was seen" }),
    themes: t.idList({ required: true }),
    audiences: t.idList({ required: true }),
    area: t.id(),
  }),
});
const LabelInput = builder.inputType("LabelInput", {
  description: "without any term the word means none of them",
  fields: (t) => ({
    word: t.string({ required: true }),
    themes: t.idList({ required: true }),
    audiences: t.idList({ required: true }),
    areas: t.idList({ required: true }),
  }),
});

function defineWrites(): void {
  builder.mutationFields((t) => ({
    confirmFacets: t.field({
      type: ConfirmedType,
      description: "agrees with, or corrects, what the board found of imported events; later readings leave it",
      errors: { types: REFUSALS, union: { name: "ConfirmFacetsResult" } },
      args: {
        network: t.arg.id({ required: true }),
        events: t.arg({ type: [FacetsInput], required: true, validate: atMost100 }),
      },
      resolve: async (_, { network, events }, context) => {
        const said = events.map((one) => ({ ...one, area: one.area ?? null }));
        return done(context, confirmFacets(context.board, context.actor, network, said));
      },
    }),
    mapLabels: t.field({
      type: MappedType,
      description: "says what a network's own words mean, and sorts anew what came in under them",
      errors: { types: REFUSALS, union: { name: "MapLabelsResult" } },
      args: {
        network: t.arg.id({ required: true }),
        labels: t.arg({ type: [LabelInput], required: true, validate: atMost100 }),
      },
      resolve: (_, { network, labels }, context) =>
        done(context, mapLabels(context.board, context.actor, network, labels)),
    }),
  }));
}
