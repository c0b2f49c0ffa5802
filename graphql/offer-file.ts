import { catalogue, type OfferFilter } from "#db/catalogue.ts";
import { findOffers } from "#db/found-offers.ts";
import { allNetworks } from "#db/networks.ts";
import { writeHsds } from "#domain/feed/hsds.ts";
import { writeOfferTable } from "#domain/feed/offer-csv.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";
import type { Context } from "./context.ts";
import { fault } from "./fault.ts";
import { madeUp } from "./made-up.ts";

export const OFFER_FORMATS = ["HSDS", "CSV"] as const;
export type OfferFormat = (typeof OFFER_FORMATS)[number];

/** A file is whole or refused, never cut. */
const MOST_OFFERS = 50_000;

/** The whole catalogue of a choice as one text; with more than `most` offers it is refused. */
export async function offersFile(
  context: Context,
  { filter, format, language }: { filter: OfferFilter; format: OfferFormat; language: Language },
  most = MOST_OFFERS,
): Promise<string> {
  const { board, language: spoken } = context;
  const db = board.store.read;
  const { search } = filter;
  const offers = search
    ? await findOffers(db, filter, search).page(null, most + 1)
    : await catalogue(db, { filter, after: null, limit: most + 1 });
  if (offers.length > most) throw fault("BAD_USER_INPUT", say(spoken, "offers.tooMany", { most }));
  const shown = offers.map((offer) => ({ ...offer, title: madeUp(context) + offer.title }));
  const networks = new Map((await allNetworks(db)).map((network) => [network.id, network]));
  if (format === "CSV") return writeOfferTable(shown, networks, language);
  return writeHsds(shown, networks, { baseUrl: board.baseUrl, language });
}
