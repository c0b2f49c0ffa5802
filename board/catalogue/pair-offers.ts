import { setImmediate } from "node:timers/promises";
import { answeredWith } from "#board/flag/answered-with.ts";
import { keepPairs, type PairChanges } from "#board/flag/keep-pairs.ts";
import { seenOffersNow } from "#board/seen-now.ts";
import type { Db, Tx } from "#db/handle.ts";
import { offersSharing } from "#db/offer-keys.ts";
import { pairsOf } from "#db/pairs.ts";
import { duplicateOffer, type SeenOffer } from "#domain/flag/duplicate-offer.ts";
import { ordered } from "#domain/flag/evidence.ts";
import type { Evidence } from "#domain/flag/flag.ts";
import { factsOfOffer, groundsOf } from "#domain/flag/grounds.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import { mayBeDouble, offerGistOf } from "#domain/flag/offer-gist.ts";
import { isKept, type Sighting, sighting } from "#domain/flag/pair.ts";
import { MOST_CANDIDATES } from "#domain/likeness/most-shared.ts";
import { keySearch } from "#domain/likeness/offer-keys.ts";

/** Computes anew which offers these seem to double. What changed is told, for the flags that follow from it. */
export async function pairOffers(
  tx: Tx,
  offers: readonly string[],
  changes: PairChanges,
  matcher: Matcher,
): Promise<void> {
  for (const offer of offers) {
    // Others get their pages in between, as with events.
    await setImmediate();
    const seen = (await seenOffersNow(tx, matcher, [offer])).get(offer);
    const sightings = seen ? await duplicatesOf(tx, seen, matcher) : [];
    await setImmediate();
    await keepPairs(tx, await pairsOf(tx, [offer]), sightings, changes);
  }
}

/** What the board sees between an offer, stored or not, and the catalogue. */
export async function duplicatesOf(
  db: Db,
  offer: SeenOffer,
  matcher: Matcher,
  ignore: string | null = null,
): Promise<Sighting[]> {
  const near = (await doublesNear(db, offer, matcher)).filter((id) => id !== ignore);
  const answered = await answeredWith(db, offer.post.id);
  const ids = [...new Set([...near, ...answered.keys()])];
  const sightings: Sighting[] = [];
  for (const other of (await seenOffersNow(db, matcher, ids)).values()) {
    const evidence = duplicateOffer(offer, other, matcher.model.DUPLICATE_OFFER);
    if (isKept(evidence, answered.get(other.post.id) ?? [])) sightings.push(sightingOf(evidence, offer, other));
  }
  return sightings;
}

/** The ids of the offers that may be the same service: of those that share most with it, those that no gist puts aside. */
export async function doublesNear(db: Db, offer: SeenOffer, { model }: Matcher): Promise<string[]> {
  const gist = offerGistOf(offer);
  const sharing = await offersSharing(db, keySearch(offer.post.network, offer.reading), MOST_CANDIDATES);
  return sharing.filter((other) => mayBeDouble(gist, other.gist, model.DUPLICATE_OFFER)).map(({ id }) => id);
}

function sightingOf(evidence: Evidence, one: SeenOffer, other: SeenOffer): Sighting {
  const [a, b] = ordered(one, other);
  return sighting(
    evidence,
    [a.post.id, b.post.id],
    groundsOf(evidence, factsOfOffer(a.reading), factsOfOffer(b.reading), a.reading.version),
  );
}
