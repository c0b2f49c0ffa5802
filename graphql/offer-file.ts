import { catalogue, type OfferFilter } from "#db/catalogue.ts";
import { allNetworks } from "#db/networks.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { writeHsds } from "#domain/feed/hsds.ts";
import { writeOfferTable } from "#domain/feed/offer-csv.ts";
import type { Context } from "./context.ts";

export const OFFER_FORMATS = ["HSDS", "CSV"] as const;
export type OfferFormat = (typeof OFFER_FORMATS)[number];

const MOST_OFFERS = 50_000;

/** The whole catalogue of a choice as one text. */
export async function offersFile(
  { board }: Context,
  { filter, format, language }: { filter: OfferFilter; format: OfferFormat; language: Language },
): Promise<string> {
  const db = board.store.read;
  const offers = await catalogue(db, { filter, after: null, limit: MOST_OFFERS });
  const shown = board.demonstration ? offers.map((offer) => ({ ...offer, title: `DEMO ${offer.title}` })) : offers;
  const networks = new Map((await allNetworks(db)).map((network) => [network.id, network]));
  if (format === "CSV") return writeOfferTable(shown, networks, language);
  return writeHsds(shown, networks, { baseUrl: board.baseUrl, language });
}
