import { z } from "zod";
import { offersAlike, relatedEvents, relatedOffers } from "#board/search/related.ts";
import { MOST_COMPARED } from "#domain/catalogue/offer.ts";
import { OccurrenceType } from "./agenda.ts";
import { builder } from "./builder.ts";
import { EventType } from "./event.ts";
import { OfferType } from "./offer.ts";

/** What else there is on the subject of an event, for whoever reads on. */
export function defineRelated(): void {
  builder.objectFields(EventType, (t) => ({
    relatedEvents: t.field({
      type: [OccurrenceType],
      description: "at most three others on its themes within reach, the next happening of each, within three months",
      complexity: 60,
      resolve: (event, _, context) => relatedEvents(context.board.store.read, context, event),
    }),
    relatedOffers: t.field({
      type: [OfferType],
      description: "at most three offers on its themes within reach, each of another network",
      complexity: 60,
      resolve: (event, _, { board, now }) => relatedOffers(board.store.read, event, now),
    }),
  }));
}

/** What else there is for the same need, for whoever compares; and those that she compares. */
export function defineAlike(): void {
  builder.objectField(OfferType, "relatedOffers", (t) =>
    t.field({
      type: [OfferType],
      description: "at most three others for its need within reach, each of another network",
      complexity: 60,
      resolve: (offer, _, { board, now }) => offersAlike(board.store.read, offer, now),
    }),
  );
  builder.queryField("offersByIds", (t) =>
    t.field({
      type: [OfferType],
      description: "these offers, at most four, in the order asked; what is not there is left out",
      args: { ids: t.arg.idList({ required: true, validate: z.array(z.string()).max(MOST_COMPARED) }) },
      complexity: 20,
      resolve: async (_, { ids }, { loaders }) => {
        const offers = await Promise.all(ids.map((id) => loaders.offer.load(id)));
        return offers.filter((offer) => offer !== null);
      },
    }),
  );
}
