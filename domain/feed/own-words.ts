import type { Label } from "#domain/network/label.ts";
import type { OfferWord } from "./offer-facets.ts";
import { isNamed, type Terms, termsOf } from "./terms.ts";

/** A word by which a network sorts its events or offers, how many stand under it, and what it means. */
export interface OwnWord {
  word: string;
  events: number;
  offers: number;
  /** Whether the network said what it means. */
  settled: boolean;
  terms: Terms;
}

/** The first of a network's own words, and how many there are in all. */
export interface OwnWords {
  first: OwnWord[];
  count: number;
}

/**
 * What a network's own words mean: those first of which it said nothing yet, then those under which the most stands.
 * Words of offers that name a shared term already need no meaning; those of events are few and stand there all.
 */
export function ownWordsOf(
  events: ReadonlyMap<string, readonly string[]>,
  offers: readonly (OfferWord & { offer: string })[],
  labels: readonly Label[],
  most: number,
): OwnWords {
  const settled = new Set(labels.map(({ word }) => word));
  const under = new Map<string, Set<string>>();
  const kinds = new Map<string, OfferWord>();
  for (const { kind, word, offer } of offers) {
    under.set(word, (under.get(word) ?? new Set()).add(offer));
    kinds.set(`${kind} ${word}`, { kind, word });
  }
  const unknown = [...kinds.values()].filter(({ kind, word }) => !isNamed(kind, word)).map(({ word }) => word);
  const all = [...new Set([...events.keys(), ...unknown, ...settled])].map((word) => ({
    word,
    events: events.get(word)?.length ?? 0,
    offers: under.get(word)?.size ?? 0,
    settled: settled.has(word),
  }));
  const size = (one: { events: number; offers: number }) => one.events + one.offers;
  all.sort((a, b) => Number(a.settled) - Number(b.settled) || size(b) - size(a) || (a.word < b.word ? -1 : 1));
  const first = all.slice(0, most).map((one) => ({ ...one, terms: termsOf([one.word], labels) }));
  return { first, count: all.length };
}
