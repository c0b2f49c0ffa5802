import { withNarrower } from "#domain/catalogue/narrower.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { suggest } from "#domain/likeness/reading.ts";
import type { Label } from "#domain/network/label.ts";
import type { OfferItem } from "./offer-table.ts";
import { type Terms, termsOf } from "./terms.ts";

/** What an offer helps with, whom and where. */
export type OfferFacets = Pick<Offer, "need" | "audiences" | "areas">;

/** A word by which a table sorts an offer, and the kind of column in which it stands. */
export interface OfferWord {
  kind: "THEME" | "AUDIENCE" | "AREA";
  /** In lower case. */
  word: string;
}

/** The words by which a row sorts its offer, each once, in the order of the row. */
export function wordsOfItem({ need, audiences, areas }: OfferItem): OfferWord[] {
  const of = (kind: OfferWord["kind"], words: readonly string[]) =>
    [...new Set(words.map((word) => word.trim().toLowerCase()))].map((word) => ({ kind, word }));
  return [...of("THEME", need), ...of("AUDIENCE", audiences), ...of("AREA", areas)];
}

type Described = Pick<Offer, "title" | "description" | "language">;

/**
 * What the network's own words mean first, in whatever column they stand; then the shared names in their own column, and
 * for the need, and for people where the columns say nothing, what the text says.
 */
export function offerFacetsOf(
  { title, description, language }: Described,
  words: readonly OfferWord[],
  labels: readonly Label[],
): OfferFacets {
  const read = suggest(`${title}\n${description}`, language);
  const themes = idsOf("THEME", words, labels);
  const audiences = idsOf("AUDIENCE", words, labels);
  return {
    need: needOf(themes, read.need),
    audiences: (audiences.all.length > 0 ? audiences.all : [...read.audiences]).sort(),
    areas: idsOf("AREA", words, labels).all.sort(),
  };
}

/** A column often names a broad theme where the text names the need itself; what the network said of its word holds. */
function needOf({ own, all }: Ids, read: string | null): string | null {
  const [said] = own;
  if (said === undefined) return read ?? all[0] ?? null;
  return read !== null && withNarrower(THEMES, [said]).includes(read) ? read : said;
}

interface Ids {
  /** What the network itself said. */
  own: string[];
  all: string[];
}

const TERMS = { THEME: "themes", AUDIENCE: "audiences", AREA: "areas" } as const satisfies Record<
  OfferWord["kind"],
  keyof Terms
>;

function idsOf(kind: OfferWord["kind"], words: readonly OfferWord[], labels: readonly Label[]): Ids {
  const labelled = words.flatMap(({ word }) => labels.filter((label) => label.word === word && label.kind === kind));
  const own = [...new Set(labelled.map(({ target }) => target))];
  const guessed = words.filter((one) => one.kind === kind && !labels.some(({ word }) => word === one.word));
  const named = termsOf(
    guessed.map(({ word }) => word),
    [],
  )[TERMS[kind]];
  return { own, all: [...new Set([...own, ...named])] };
}

/**
 * The facets of an offer after its network said what a word means: each becomes what it would be now, unless it is no
 * more what it was read as, for then a person changed it.
 */
export function offerFacetsAnew(offer: Offer, before: OfferFacets, after: OfferFacets): OfferFacets {
  return {
    need: offer.need === before.need ? after.need : offer.need,
    audiences: sameIds(offer.audiences, before.audiences) ? after.audiences : offer.audiences,
    areas: sameIds(offer.areas, before.areas) ? after.areas : offer.areas,
  };
}

/** Whether two say the same, whatever the order. */
export function sameOfferFacets(a: OfferFacets, b: OfferFacets): boolean {
  return a.need === b.need && sameIds(a.audiences, b.audiences) && sameIds(a.areas, b.areas);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}
