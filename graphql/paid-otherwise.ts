import type { Flag } from "#domain/flag/flag.ts";
import { type PaidOtherwise, paidOtherwise } from "#domain/flag/paid-otherwise.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { FlagType } from "./flag.ts";
import { OfferType } from "./offer.ts";

const PaidOtherwiseType = builder.objectRef<PaidOtherwise>("PaidOtherwise");

export function definePaidOtherwise(): void {
  PaidOtherwiseType.implement({
    authScopes: { planner: true },
    description: "much the same help, free for who comes beside what somebody lives from; weighs nothing",
    fields: (t) => ({
      free: t.field({ type: [OfferType], resolve: ({ free }, _, context) => offersOf(free, context) }),
      paid: t.field({ type: [OfferType], resolve: ({ paid }, _, context) => offersOf(paid, context) }),
      subsidised: t.exposeBoolean("subsidised", { description: "whether any of the free ones is subsidised" }),
    }),
  });
  builder.objectField(FlagType, "paidOtherwise", (t) =>
    t.field({ type: PaidOtherwiseType, nullable: true, resolve: (flag, _, context) => markOf(flag, context) }),
  );
}

async function markOf({ id, kind, offers }: Flag, context: Context): Promise<PaidOtherwise | null> {
  if (kind !== "DUPLICATE_OFFER") return null;
  const [pairs, posts] = await Promise.all([context.loaders.pairs.load(id), offersOf(offers, context)]);
  return paidOtherwise(pairs, posts);
}

async function offersOf(ids: readonly string[], { loaders }: Context) {
  return (await Promise.all(ids.map((id) => loaders.offer.load(id)))).filter((offer) => offer !== null);
}
