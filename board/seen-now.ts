import { setImmediate } from "node:timers/promises";
import { standingEvents } from "#db/events.ts";
import type { Db } from "#db/handle.ts";
import { offersByIds } from "#db/offers.ts";
import { type SeenPost, seenEvents, seenOffers } from "#db/seen.ts";
import type { SeenOffer } from "#domain/flag/duplicate-offer.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import { readEvent, readOffer } from "#domain/likeness/read-post.ts";
import type { Reading } from "#domain/likeness/reading.ts";

/**
 * These events as the matcher sees them, as `seenEvents` gives them; what another version of it read is read anew here,
 * until `renewReadings` has done so for good: readings of two versions cannot be compared.
 */
export async function seenEventsNow(
  db: Db,
  matcher: Matcher,
  ids: readonly string[],
  now?: number,
): Promise<Map<string, SeenPost>> {
  const seen = await seenEvents(db, ids, now);
  for (const event of await standingEvents(db, readByOther(seen, matcher))) {
    await setImmediate();
    const one = seen.get(event.id);
    if (one) seen.set(event.id, { ...one, reading: readEvent(event, matcher.lexicon) });
  }
  return seen;
}

/** The same of offers. */
export async function seenOffersNow(db: Db, matcher: Matcher, ids: readonly string[]): Promise<Map<string, SeenOffer>> {
  const seen = await seenOffers(db, ids);
  for (const offer of await offersByIds(db, readByOther(seen, matcher))) {
    const one = seen.get(offer.id);
    if (one) seen.set(offer.id, { ...one, reading: readOffer(offer, matcher.lexicon) });
  }
  return seen;
}

function readByOther(seen: Map<string, { reading: Reading }>, { version }: Matcher): string[] {
  return [...seen].filter(([, { reading }]) => reading.version !== version).map(([id]) => id);
}
