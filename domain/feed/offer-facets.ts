import type { Offer } from "#domain/catalogue/offer.ts";
import { THEMES } from "#domain/catalogue/taxonomy.ts";
import { suggest } from "#domain/likeness/suggest.ts";
import type { Label } from "#domain/network/label.ts";
import type { OfferItem } from "./offer-table.ts";
import { termsOf } from "./terms.ts";

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
 * What the words of each column mean to the network, else by their shared names. The text goes before a theme that holds
 * several needs, and says whom where the columns do not.
 */
export function offerFacetsOf(
  { title, description, language }: Described,
  words: readonly OfferWord[],
  labels: readonly Label[],
): OfferFacets {
  const read = suggest(`${title}\n${description}`, language);
  const of = (kind: OfferWord["kind"]) => words.filter((one) => one.kind === kind).map(({ word }) => word);
  const { themes } = termsOf(of("THEME"), labels);
  const { audiences } = termsOf(of("AUDIENCE"), labels);
  return {
    need: saidNeed(of("THEME"), labels) ?? read.need ?? themes[0] ?? null,
    audiences: [...(audiences.length > 0 ? audiences : read.audiences)].sort(),
    areas: termsOf(of("AREA"), labels).areas.sort(),
  };
}

/** The need that the network itself says one of these words to mean. */
function saidNeed(words: readonly string[], labels: readonly Label[]): string | undefined {
  const said = words.flatMap((word) => labels.filter((label) => label.kind === "THEME" && label.word === word));
  return said
    .map(({ target }) => target)
    .find((id) => THEMES.some((theme) => theme.id === id && theme.parent !== null));
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
