import { declareWish } from "#board/network/declare-wish.ts";
import { withdrawWish } from "#board/network/withdraw-wish.ts";
import type { Network } from "#domain/network/network.ts";
import type { Wish } from "#domain/network/wish.ts";
import { refusalOf } from "#domain/permission.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { everyNetwork, NetworkType, networkOf } from "./network.ts";
import { REFUSALS } from "./refusal.ts";

const WishType = builder.objectRef<Wish>("Wish");

/** With whom networks do not want to clash. */
export function defineWish(): void {
  WishType.implement({
    authScopes: { planner: true },
    description: "a network does not want to clash with another: between their events that weighs more",
    fields: (t) => ({
      network: t.field({ type: NetworkType, resolve: ({ network }, _, context) => networkOf(context, network) }),
      other: t.field({ type: NetworkType, resolve: ({ other }, _, context) => networkOf(context, other) }),
      reason: t.exposeString("reason", { nullable: true, description: "why, in the words of the network" }),
      declaredAt: t.expose("at", { type: "DateTime" }),
    }),
  });
  builder.objectFields(NetworkType, (t) => ({
    wishes: t.field({
      type: [WishType],
      description: "with whom it does not want to clash, the oldest first; for people who plan, else empty",
      resolve: async ({ id }, _, context) => (await wishesAround(context, id)).filter(({ network }) => network === id),
    }),
    wishedBy: t.field({
      type: [WishType],
      description: "who does not want to clash with it; for people who plan, else empty",
      resolve: async ({ id }, _, context) => (await wishesAround(context, id)).filter(({ other }) => other === id),
    }),
    wishable: t.field({
      type: [NetworkType],
      description: "the networks of which it may still declare so; for its own people, else empty",
      resolve: wishableBy,
    }),
  }));
  defineWrites();
}

/** A flag tells of the wish behind it, so who sees flags sees wishes. */
async function wishesAround({ actor, loaders }: Context, network: string): Promise<Wish[]> {
  return refusalOf(actor, "SEE_FLAGS", { networks: [network] }) === null ? loaders.wishes.load(network) : [];
}

async function wishableBy({ id }: Network, _: unknown, context: Context): Promise<Network[]> {
  if (refusalOf(context.actor, "WISH", { networks: [id] }) !== null) return [];
  const wishes = await context.loaders.wishes.load(id);
  const taken = new Set([id, ...wishes.filter(({ network }) => network === id).map(({ other }) => other)]);
  return (await everyNetwork(context)).filter((network) => !taken.has(network.id));
}

function defineWrites(): void {
  const both = builder.args((t) => ({ network: t.id({ required: true }), other: t.id({ required: true }) }));
  builder.mutationFields((t) => ({
    declareWish: t.field({
      type: WishType,
      errors: { types: REFUSALS, union: { name: "DeclareWishResult" } },
      description: "said again it takes the new reason",
      args: { ...both, reason: t.arg.string() },
      resolve: (_, input, context) => done(context, declareWish(context.board, context.actor, input)),
    }),
    withdrawWish: t.field({
      type: WishType,
      errors: { types: REFUSALS, union: { name: "WithdrawWishResult" } },
      description: "answers what was taken back",
      args: both,
      resolve: (_, wish, context) => done(context, withdrawWish(context.board, context.actor, wish)),
    }),
  }));
}
