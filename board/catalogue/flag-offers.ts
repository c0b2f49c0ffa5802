import { setImmediate } from "node:timers/promises";
import { reflag, type Sighting } from "#board/flag/reflag.ts";
import { seenOffersNow } from "#board/seen-now.ts";
import { flagsOfOffers } from "#db/flags.ts";
import type { Db, Tx } from "#db/handle.ts";
import { offersSharingKeys } from "#db/offers.ts";
import { duplicateOffer, type SeenOffer } from "#domain/flag/duplicate-offer.ts";
import { cellsMeet, reachCellOf } from "#domain/flag/gist.ts";
import { offerKeys } from "#domain/likeness/reading.ts";

/** Computes anew the duplicate flags of these offers. */
export async function flagOffers(tx: Tx, offers: readonly string[], at: number): Promise<void> {
  for (const offer of offers) {
    // Others get their pages in between, as with events.
    await setImmediate();
    const seen = (await seenOffersNow(tx, [offer])).get(offer);
    const sightings = seen ? await duplicatesOf(tx, seen) : [];
    await reflag(tx, await flagsOfOffers(tx, [offer]), sightings, at);
  }
}

/** What the board sees between an offer, stored or not, and the catalogue. */
export async function duplicatesOf(db: Db, offer: SeenOffer, ignore: string | null = null): Promise<Sighting[]> {
  const reach = reachCellOf(offer.reading);
  const sharing = await offersSharingKeys(db, offerKeys(offer.reading), offer.post.network);
  const ids = sharing.filter((other) => other.id !== ignore && cellsMeet(reach, other.reach)).map(({ id }) => id);
  const sightings: Sighting[] = [];
  for (const other of (await seenOffersNow(db, ids)).values()) {
    const evidence = duplicateOffer(offer, other);
    const core = [offer.post.id, other.post.id].sort();
    if (evidence.band) sightings.push({ ...evidence, band: evidence.band, core, events: [], offers: core });
  }
  return sightings;
}
