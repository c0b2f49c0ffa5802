import type { Act } from "#board/act.ts";
import { type Occasion, withTrace } from "#board/calendar/save-event.ts";
import type { Tx } from "#db/handle.ts";
import { addOffer, type OfferMade, type OfferOrigin, replaceOffer, setOfferMade } from "#db/offers.ts";
import { indexPost } from "#db/search.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { reachCellOf } from "#domain/flag/cells.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import { offerGistOf } from "#domain/flag/offer-gist.ts";
import { offerKeys } from "#domain/likeness/offer-keys.ts";
import { readOffer } from "#domain/likeness/read-post.ts";
import { wordsFound } from "#domain/likeness/reading.ts";

/** Writes an offer with everything that is kept beside it: reading, blocking keys, full text, log. */
export async function saveOffer(
  act: Act,
  before: Offer | null,
  offer: Offer,
  occasion: Occasion & Partial<OfferOrigin>,
): Promise<Offer> {
  const { verb, import: brought, was, ...origin } = occasion;
  const made = madeOf(offer, act.matcher);
  const trace = { origin, made };
  if (before) await replaceOffer(act.tx, offer, trace, act.at);
  else await addOffer(act.tx, offer, trace);
  await indexOffer(act.tx, offer, made);
  await act.log({ verb, noun: "offer", item: offer.id, before: withTrace(before, was), after: offer, import: brought });
  act.touched.offers.add(offer.id);
  return offer;
}

/** Reads a stored offer anew and keeps what the matcher makes of it now; the offer itself stays as it is. */
export async function rereadOffer({ tx, matcher }: Act, offer: Offer): Promise<void> {
  const made = madeOf(offer, matcher);
  await setOfferMade(tx, offer, made);
  await indexOffer(tx, offer, made);
}

function madeOf(offer: Offer, { lexicon }: Matcher): OfferMade {
  const reading = readOffer(offer, lexicon);
  return {
    reading,
    reach: reachCellOf(reading),
    gist: offerGistOf({ post: offer, reading }),
    keys: offerKeys(offer.network, reading),
  };
}

async function indexOffer(tx: Tx, { id, title, description }: Offer, { reading }: OfferMade): Promise<void> {
  await indexPost(tx, id, [title, description, wordsFound(reading)].join("\n"));
}
