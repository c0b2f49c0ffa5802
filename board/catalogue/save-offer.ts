import type { Act } from "#board/act.ts";
import { type Occasion, withTrace } from "#board/calendar/save-event.ts";
import { addOffer, type OfferOrigin, replaceOffer } from "#db/offers.ts";
import { indexPost } from "#db/search.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { reachCellOf } from "#domain/flag/gist.ts";
import { offerKeys, readOffer, wordsFound } from "#domain/likeness/reading.ts";

/** Writes an offer with everything that is kept beside it: reading, blocking keys, full text, log. */
export async function saveOffer(
  act: Act,
  before: Offer | null,
  offer: Offer,
  occasion: Occasion & Partial<OfferOrigin>,
): Promise<Offer> {
  const { verb, import: brought, was, ...origin } = occasion;
  const reading = readOffer(offer);
  const trace = { origin, reach: reachCellOf(reading), reading: JSON.stringify(reading), keys: offerKeys(reading) };
  if (before) await replaceOffer(act.tx, offer, trace, act.at);
  else await addOffer(act.tx, offer, trace);
  await indexPost(act.tx, offer.id, [offer.title, offer.description, wordsFound(reading)].join("\n"));
  await act.log({ verb, noun: "offer", item: offer.id, before: withTrace(before, was), after: offer, import: brought });
  act.touched.offers.add(offer.id);
  return offer;
}
