import type { Act } from "#board/act.ts";
import type { Occasion } from "#board/calendar/save-event.ts";
import { addOffer, replaceOffer } from "#db/offers.ts";
import { indexPost } from "#db/search.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { offerKeys, readOffer, wordsFound } from "#domain/likeness/reading.ts";

/** Where an imported offer came from, and by what it is known again. */
export interface OfferOrigin {
  source: string | null;
  uid: string | null;
  fingerprint: string | null;
}

export const BY_HAND: OfferOrigin = { source: null, uid: null, fingerprint: null };

/** Writes an offer with everything that is kept beside it: reading, blocking keys, full text, log. */
export async function saveOffer(act: Act, before: Offer | null, offer: Offer, occasion: Occasion, origin = BY_HAND): Promise<Offer> {
  const reading = readOffer(offer);
  const trace = { ...origin, reading: JSON.stringify(reading), keys: offerKeys(reading) };
  if (before) await replaceOffer(act.tx, offer, trace, act.at);
  else await addOffer(act.tx, offer, trace);
  await indexPost(act.tx, offer.id, [offer.title, offer.description, wordsFound(reading)].join("\n"));
  await act.log({ verb: occasion.verb, noun: "offer", item: offer.id, before, after: offer, import: occasion.import });
  act.touched.offers.add(offer.id);
  return offer;
}
