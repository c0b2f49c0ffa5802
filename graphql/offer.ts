import { changeOffer } from "#board/catalogue/change-offer.ts";
import { confirmOffer } from "#board/catalogue/confirm-offer.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { undoOffer } from "#board/catalogue/undo-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { lastOfferChange } from "#db/changes.ts";
import { OFFER_FORMS, type Offer } from "#domain/catalogue/offer.ts";
import { webAddress } from "#domain/feed/web-address.ts";
import { isUndoable } from "#domain/history/line.ts";
import { refusalOf } from "#domain/permission.ts";
import { ChangedMeanwhile } from "#domain/refusal.ts";
import { builder } from "./builder.ts";
import { done } from "./context.ts";
import { EventType, versionArgs } from "./event.ts";
import { NetworkType, networkOf } from "./network.ts";
import { REFUSALS, REFUSALS_OF_CHANGE } from "./refusal.ts";
import { AreaType, AudienceType, areasOf, audiencesOf, ThemeType, themeOf } from "./taxonomy.ts";
import { LanguageType, ValueFormType } from "./words.ts";

export const OfferType = builder.objectRef<Offer>("Offer");
export const OfferFormType = builder.enumType("OfferForm", { values: OFFER_FORMS });
const OfferStatusType = builder.enumType("OfferStatus", { values: ["OFFERED", "WITHDRAWN"] as const });

export const OfferInputType = builder.inputType("OfferInput", {
  fields: (t) => ({
    network: t.id({ required: true }),
    title: t.string({ required: true }),
    description: t.string({ required: true }),
    language: t.field({ type: LanguageType, required: true }),
    need: t.id(),
    form: t.field({ type: OfferFormType }),
    areas: t.idList({ required: true }),
    audiences: t.idList({ required: true }),
    valueForms: t.field({ type: [ValueFormType], required: true }),
    price: t.string(),
    schedule: t.string(),
    funder: t.string(),
    url: t.string(),
  }),
});

export function defineOffer(): void {
  OfferType.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      version: t.exposeInt("version"),
      title: t.exposeString("title"),
      description: t.exposeString("description"),
      language: t.expose("language", { type: LanguageType }),
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      need: t.field({ type: ThemeType, nullable: true, resolve: ({ need }) => themeOf(need) }),
      form: t.expose("form", { type: OfferFormType, nullable: true }),
      areas: t.field({ type: [AreaType], resolve: ({ areas }) => areasOf(areas) }),
      audiences: t.field({ type: [AudienceType], resolve: ({ audiences }) => audiencesOf(audiences) }),
      valueForms: t.expose("valueForms", { type: [ValueFormType] }),
      price: t.exposeString("price", { nullable: true }),
      schedule: t.exposeString("schedule", { nullable: true }),
      funder: t.exposeString("funder", { nullable: true }),
      url: t.string({ nullable: true, resolve: ({ url }) => url && webAddress(url) }),
      status: t.expose("status", { type: OfferStatusType }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "since when it is on the board" }),
      confirmedAt: t.expose("confirmedAt", {
        type: "DateTime",
        description: "when its network last said that it holds",
      }),
      undoable: t.boolean({
        description: "whether the reader can take back what was last done to it",
        complexity: 5,
        resolve: async ({ id, network }, _, { board, actor, now }) => {
          if (refusalOf(actor, "POST", { networks: [network] })) return false;
          const change = await lastOfferChange(board.store.read, id);
          return change !== null && isUndoable(change.at, now);
        },
      }),
    }),
  });
  builder.queryField("offer", (t) =>
    t.field({
      type: OfferType,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.offer.load(id),
    }),
  );
  defineWrites();
  defineCurrent();
}

function defineWrites(): void {
  const input = builder.args((t) => ({ input: t.field({ type: OfferInputType, required: true }) }));
  builder.mutationFields((t) => ({
    publishOffer: t.field({
      type: OfferType,
      errors: { types: REFUSALS, union: { name: "PublishOfferResult" } },
      args: input,
      resolve: (_, { input }, context) => done(context, publishOffer(context.board, context.actor, input)),
    }),
    changeOffer: t.field({
      type: OfferType,
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "ChangeOfferResult" } },
      args: { ...versionArgs, ...input },
      resolve: (_, change, context) => done(context, changeOffer(context.board, context.actor, change)),
    }),
    undoOffer: t.field({
      type: OfferType,
      description: "takes the last change or withdrawal back",
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "UndoOfferResult" } },
      args: versionArgs,
      resolve: (_, args, context) => done(context, undoOffer(context.board, context.actor, args)),
    }),
    withdrawOffer: t.field({
      type: OfferType,
      errors: { types: REFUSALS_OF_CHANGE, union: { name: "WithdrawOfferResult" } },
      args: versionArgs,
      resolve: (_, offer, context) => done(context, withdrawOffer(context.board, context.actor, offer)),
    }),
    confirmOffer: t.field({
      type: OfferType,
      errors: { types: REFUSALS, union: { name: "ConfirmOfferResult" } },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, context) => done(context, confirmOffer(context.board, context.actor, id)),
    }),
  }));
}

export const PostType = builder.unionType("Post", {
  types: [EventType, OfferType],
  resolveType: (post) => ("start" in post ? EventType : OfferType),
});

/** With the last kind of post known, a refusal can show the current one. */
function defineCurrent(): void {
  builder.objectField(ChangedMeanwhile, "current", (t) =>
    t.field({
      type: PostType,
      nullable: true,
      resolve: async ({ id }, _, { loaders }) => (await loaders.event.load(id)) ?? loaders.offer.load(id),
    }),
  );
}
