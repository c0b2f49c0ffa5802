import { setImmediate } from "node:timers/promises";
import { type Act, act } from "#board/act.ts";
import { batchesOf } from "#board/batches.ts";
import type { Board } from "#board/board.ts";
import { saveEvent } from "#board/calendar/save-event.ts";
import { saveOffer } from "#board/catalogue/save-offer.ts";
import { standingEvents } from "#db/events.ts";
import { confirmedAmong, setFound } from "#db/found-facets.ts";
import type { Db } from "#db/handle.ts";
import { labelsOf, setLabels, wordsOf, wordsOfEvents } from "#db/labels.ts";
import { offerWordsOf, wordsOfOffers } from "#db/offer-words.ts";
import { offersByIds } from "#db/offers.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { facetsOf, sameFacets } from "#domain/feed/facets.ts";
import { offerFacetsAnew, offerFacetsOf, sameOfferFacets } from "#domain/feed/offer-facets.ts";
import type { Label } from "#domain/network/label.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { AREAS } from "#domain/place/areas.ts";
import { Invalid } from "#domain/refusal.ts";
import { tooLong, unknownIn } from "#domain/text-faults.ts";
import { aroundOf } from "./around.ts";

/** What one of a network's own words means. */
export interface WordSaid {
  word: string;
  themes: string[];
  audiences: string[];
  areas: string[];
}

/** How many posts were sorted anew. */
export interface Sorted {
  events: number;
  offers: number;
}

/**
 * Says what a network's own words mean, for good: what came in under them is sorted anew, except where a person
 * said something else, and so is all that comes. Answers how much that changed. The events come part by part: what a broken end leaves is sorted by saying it again.
 * Throws SignInNeeded, NotAllowed, Invalid.
 */
export async function mapLabels(
  board: Board,
  actor: Actor | null,
  network: string,
  said: readonly WordSaid[],
): Promise<Sorted> {
  demand(actor, "IMPORT", { networks: [network] });
  const faults = said.flatMap((one) => [
    ...tooLong("word", one.word, 200),
    ...unknownIn("themes", THEMES, one.themes),
    ...unknownIn("audiences", AUDIENCES, one.audiences),
    ...unknownIn("areas", AREAS, one.areas),
  ]);
  if (faults.length > 0) throw new Invalid(faults);
  const words = said.map((one) => ({ ...one, word: one.word.trim().toLowerCase() })).filter(({ word }) => word !== "");
  const these = new Set(words.map(({ word }) => word));
  const offers = await act(board, actor, async (doing) => {
    const before = await labelsOf(doing.tx, network);
    for (const one of words) await setLabels(doing.tx, network, one.word, labelsIn(one));
    await doing.log({ verb: "map", noun: "network", item: network, before: null, after: words });
    return sortOffers(doing, network, these, before);
  });
  let events = 0;
  for (const batch of batchesOf(await eventsUnder(board.store.read, network, these))) {
    events += await act(board, actor, (doing) => sortEvents(doing, network, batch));
  }
  return { events, offers };
}

function labelsIn({ word, themes, audiences, areas }: WordSaid): Label[] {
  const of = (kind: Label["kind"], ids: readonly string[]) => ids.map((target) => ({ word, kind, target }));
  return [...of("THEME", themes), ...of("AUDIENCE", audiences), ...of("AREA", areas)];
}

async function eventsUnder(db: Db, network: string, words: ReadonlySet<string>): Promise<string[]> {
  const all = [...(await wordsOf(db, network))].flatMap(([word, events]) => (words.has(word) ? events : []));
  return [...new Set(all)];
}

async function sortEvents(doing: Act, network: string, ids: readonly string[]): Promise<number> {
  const confirmed = await confirmedAmong(doing.tx, ids);
  const events = await standingEvents(
    doing.tx,
    ids.filter((id) => !confirmed.has(id)),
  );
  const wordsOfEach = await wordsOfEvents(
    doing.tx,
    events.map(({ id }) => id),
  );
  const around = await aroundOf(doing.tx, network);
  let changed = 0;
  for (const before of events) {
    const { facets, confidence } = facetsOf({ ...before, words: wordsOfEach.get(before.id) ?? [] }, around);
    await setFound(doing.tx, before.id, confidence);
    if (sameFacets(facets, before)) continue;
    const after = { ...before, ...facets, version: before.version + 1, changedAt: doing.at };
    await saveEvent(doing, before, after, { verb: "map" });
    changed++;
  }
  return changed;
}

async function sortOffers(
  doing: Act,
  network: string,
  these: ReadonlySet<string>,
  before: readonly Label[],
): Promise<number> {
  const sorted = (await offerWordsOf(doing.tx, network)).filter(({ word }) => these.has(word));
  const ids = [...new Set(sorted.map(({ offer }) => offer))];
  const wordsOfEach = await wordsOfOffers(doing.tx, ids);
  const labels = await labelsOf(doing.tx, network);
  let changed = 0;
  for (const offer of await offersByIds(doing.tx, ids)) {
    // Others get their pages in between. It stays one act: a broken end would take what it left for changed by hand.
    await setImmediate();
    const words = wordsOfEach.get(offer.id) ?? [];
    const facets = offerFacetsAnew(offer, offerFacetsOf(offer, words, before), offerFacetsOf(offer, words, labels));
    const after = { ...offer, ...facets, version: offer.version + 1 };
    if (sameOfferFacets(offer, after)) continue;
    await saveOffer(doing, offer, after, { verb: "map" });
    changed++;
  }
  return changed;
}
