import { askForSplit } from "#board/network/ask-for-split.ts";
import { wholeOf } from "#db/parts.ts";
import type { Network } from "#domain/network/network.ts";
import { refusalOf } from "#domain/permission.ts";
import { ApplicationType } from "./application.ts";
import { builder } from "./builder.ts";
import { type Context, done } from "./context.ts";
import { EventType } from "./event.ts";
import { NetworkInputType, NetworkType } from "./network.ts";
import { OfferType } from "./offer.ts";
import { REFUSALS } from "./refusal.ts";

const PartInputType = builder.inputType("PartInput", {
  description: "what goes along, of what `ownEvents`, `ownOffers`, `feeds` and `members` tell",
  fields: (t) => ({
    events: t.idList({ required: true }),
    offers: t.idList({ required: true }),
    feeds: t.idList({ required: true, description: "each with the events that it brings" }),
    members: t.idList({ required: true }),
  }),
});

/** A part of a network goes on as one of its own. */
export function defineSplit(): void {
  builder.objectFields(NetworkType, (t) => ({
    ownEvents: t.field({
      type: [EventType],
      description: "what it posted itself and is still to come, a series as one; for who leads it, else empty",
      resolve: async (network, _, context) => {
        const found = (await wholeFor(network, context)).events.map((id) => context.loaders.event.load(id));
        return (await Promise.all(found)).filter((event) => event !== null);
      },
    }),
    ownOffers: t.field({
      type: [OfferType],
      description: "all that it offers; for who leads it, else empty",
      resolve: async (network, _, context) => {
        const found = (await wholeFor(network, context)).offers.map((id) => context.loaders.offer.load(id));
        return (await Promise.all(found)).filter((offer) => offer !== null);
      },
    }),
  }));
  builder.mutationField("askForSplit", (t) =>
    t.field({
      type: ApplicationType,
      errors: { types: REFUSALS, union: { name: "AskForSplitResult" } },
      description: "asks an admin to let a part of a network go on as one of its own; nothing moves before a yes",
      args: {
        network: t.arg.id({ required: true }),
        input: t.arg({ type: NetworkInputType, required: true, description: "the new network" }),
        part: t.arg({ type: PartInputType, required: true }),
        why: t.arg.string(),
      },
      resolve: (_, { why, ...asked }, context) =>
        done(context, askForSplit(context.board, context.actor, { ...asked, why: why ?? null })),
    }),
  );
}

async function wholeFor({ id }: Network, { board, actor, now }: Context) {
  if (refusalOf(actor, "MANAGE", { networks: [id] })) return { events: [], offers: [] };
  return wholeOf(board.store.read, id, now);
}
