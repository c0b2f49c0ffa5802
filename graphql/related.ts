import { z } from "zod";
import { agenda } from "#db/agenda.ts";
import { offersToFit } from "#db/catalogue.ts";
import type { Event, Occurrence } from "#domain/calendar/event.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { bestOf, fittingOf } from "#domain/catalogue/fit.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { MOST_COMPARED, type Offer } from "#domain/catalogue/offer.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { areasWithin } from "#domain/place/area.ts";
import { OccurrenceType } from "./agenda.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { EventType } from "./event.ts";
import { OfferType } from "./offer.ts";

const MOST = 3;
/** A weekly series fills the first of these; what is shown are other events. */
const LOOKED_AT = 40;
const AHEAD = 92 * DAY;
const MOST_WEIGHED = 60;

/** What else there is on the subject of an event, for whoever reads on. */
export function defineRelated(): void {
  builder.objectFields(EventType, (t) => ({
    relatedEvents: t.field({
      type: [OccurrenceType],
      description: "at most three others on its themes within reach, the next happening of each, within three months",
      complexity: 60,
      resolve: relatedEvents,
    }),
    relatedOffers: t.field({
      type: [OfferType],
      description: "at most three offers on its themes within reach, each of another network",
      complexity: 60,
      resolve: relatedOffers,
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
      resolve: alike,
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

async function alike(offer: Offer, _: unknown, { board, now }: Context): Promise<Offer[]> {
  if (offer.need === null) return [];
  const [area = null] = offer.areas;
  const wanted = { need: offer.need, needs: [offer.need], areas: area === null ? null : areasWithin(area) };
  const offers = await offersToFit(board.store.read, { ...wanted, audiences: null, limit: MOST_WEIGHED });
  const others = offers.filter(({ network }) => network !== offer.network);
  return bestOf(fittingOf(others, { need: offer.need, area, audience: null }, now)).map((one) => one.offer);
}

async function relatedEvents(event: Event, _: unknown, context: Context): Promise<Occurrence[]> {
  if (event.themes.length === 0) return [];
  const window = { start: context.now, end: context.now + AHEAD };
  const areas = event.area === null ? undefined : [...areasWithin(event.area), "online"];
  const filter = { themes: withNarrower(THEMES, event.themes), areas };
  const near = await agenda(context.board.store.read, context, { window, filter, after: null, limit: LOOKED_AT });
  const first = new Map<string, Occurrence>();
  for (const one of near) if (one.event !== event.id && !first.has(one.event)) first.set(one.event, one);
  const whole = await Promise.all(
    [...first.values()].map(async (one) => [one, await context.loaders.event.load(one.event)] as const),
  );
  const others = whole.filter(([, other]) => other?.status === "CONFIRMED" && !isKin(event, other));
  return others.slice(0, MOST).map(([one]) => one);
}

/** One date of a series that was changed by itself is no other event. */
function isKin(a: Event, b: Event): boolean {
  return a.uid === b.uid && a.network === b.network;
}

async function relatedOffers({ themes, area }: Event, _: unknown, { board, now }: Context): Promise<Offer[]> {
  const [need] = themes;
  if (need === undefined) return [];
  const wanted = { need, needs: withNarrower(THEMES, themes), areas: area === null ? null : areasWithin(area) };
  const offers = await offersToFit(board.store.read, { ...wanted, audiences: null, limit: MOST_WEIGHED });
  return bestOf(fittingOf(offers, { need, area, audience: null }, now)).map(({ offer }) => offer);
}
