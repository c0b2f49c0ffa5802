import {
  fundedDuplicates,
  networksFundedUntilSoon,
  type Silent,
  silentNetworks,
  type Unconfirmed,
  unconfirmedCounts,
} from "#db/freshness.ts";
import { byFunder, type FunderGroup, isFundingEnding, isUnconfirmed } from "#domain/catalogue/freshness.ts";
import type { FreshnessTold } from "#domain/catalogue/freshness-csv.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { FlagType } from "./flag.ts";
import { NetworkType, networkOf, seesPrivate } from "./network.ts";
import { OfferType } from "./offer.ts";

const FreshnessType = builder.objectRef<Context>("Freshness");
const UnconfirmedType = builder.objectRef<Unconfirmed>("Unconfirmed");
const SilentType = builder.objectRef<Silent>("SilentNetwork");
const FunderType = builder.objectRef<FunderGroup>("FunderGroup");

export function defineFreshness(): void {
  builder.objectField(OfferType, "unconfirmed", (t) =>
    t.boolean({
      description: "whether its network has not said for six months that it still holds",
      resolve: (offer, _, { now }) => isUnconfirmed(offer, now),
    }),
  );
  builder.objectFields(NetworkType, (t) => ({
    unconfirmedOffers: t.field({
      type: [OfferType],
      description: "what it should confirm, the oldest first; for the network itself and officers, else empty",
      complexity: 20,
      resolve: (network, _, context) =>
        seesPrivate(context, network) ? context.loaders.unconfirmedOffers.load(network.id) : [],
    }),
    silentSince: t.field({
      type: "DateTime",
      nullable: true,
      description:
        "since when nothing was heard of it, after ninety days; for the network itself and officers, else null",
      complexity: 20,
      resolve: (network, _, context) =>
        seesPrivate(context, network) ? context.loaders.silentSince.load(network.id) : null,
    }),
    fundingEnding: t.boolean({
      description: "whether its funding ends within six months; for the network itself and officers, else false",
      resolve: (network, _, context) => seesPrivate(context, network) && isFundingEnding(network, context.now),
    }),
  }));
  FreshnessType.implement({
    authScopes: { officer: true },
    description: "what may not be true any more, and who may not be there any more",
    fields: (t) => ({
      unconfirmed: t.field({
        type: [UnconfirmedType],
        resolve: ({ board, now }) => unconfirmedCounts(board.store.read, now),
      }),
      silent: t.field({ type: [SilentType], resolve: ({ board, now }) => silentNetworks(board.store.read, now) }),
      fundingEnding: t.field({
        type: [NetworkType],
        resolve: ({ board, now }) => networksFundedUntilSoon(board.store.read, now),
      }),
      funders: t.field({
        type: [FunderType],
        description: "who pays for what is offered twice, first who pays for both sides",
        resolve: async ({ board }) => byFunder(await fundedDuplicates(board.store.read)),
      }),
    }),
  });
  defineParts();
  builder.queryField("freshness", (t) =>
    t.field({
      type: FreshnessType,
      authScopes: { officer: true },
      complexity: 500,
      resolve: (_, __, context) => context,
    }),
  );
}

/** The same, for the file. */
export async function freshnessOf(context: Context): Promise<FreshnessTold> {
  const { board, now } = context;
  const db = board.store.read;
  const counts = await unconfirmedCounts(db, now);
  const unconfirmed = counts.map(async (one) => ({ ...one, name: (await networkOf(context, one.network)).name }));
  return {
    unconfirmed: await Promise.all(unconfirmed),
    silent: await silentNetworks(db, now),
    fundingEnding: await networksFundedUntilSoon(db, now),
    funders: byFunder(await fundedDuplicates(db)),
  };
}

function defineParts(): void {
  UnconfirmedType.implement({
    authScopes: { officer: true },
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      count: t.exposeInt("count"),
      oldest: t.expose("oldest", { type: "DateTime" }),
    }),
  });
  SilentType.implement({
    authScopes: { officer: true },
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }) => network }),
      since: t.expose("since", { type: "DateTime" }),
    }),
  });
  FunderType.implement({
    authScopes: { officer: true },
    fields: (t) => ({
      funder: t.exposeString("funder"),
      twice: t.exposeInt("twice", { description: "how many of the duplicates it pays for on both sides" }),
      count: t.int({ resolve: ({ flags }) => flags.length }),
      flags: t.field({
        type: [FlagType],
        description: "at most twenty of them",
        resolve: async ({ flags }, _, { loaders }) =>
          (await Promise.all(flags.slice(0, 20).map((id) => loaders.flag.load(id)))).filter((flag) => flag !== null),
      }),
    }),
  });
}
