import type { OfferForm } from "#domain/catalogue/offer.ts";
import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { conceptById } from "./concepts.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Venue } from "./venue.ts";

/**
 * The version of everything that the matcher makes of a post and the board keeps: its reading, and the gist, reach, keys
 * and search words that follow from it. Raised whenever any of them would come out, or be written, otherwise: a board
 * then reads every post anew when it starts.
 */
export const MATCHER_VERSION = 8;

const MOST_LESSONS = 1_000_000;

/** The version that a reading by this lexicon carries: of the matcher, and of what the board was taught. */
export function versionOf({ lessons }: Lexicon): number {
  return lessons === 0 ? MATCHER_VERSION : MATCHER_VERSION * MOST_LESSONS + lessons;
}

/** Whether a reading of this version was made by this matcher, whatever its board was taught since. */
export function isPresent(version: number): boolean {
  return version === MATCHER_VERSION || Math.floor(version / MOST_LESSONS) === MATCHER_VERSION;
}

/** What the matcher derived from one post: everything that a comparison needs, as JSON. */
export interface Reading extends Venue {
  version: number;
  /** Concept (or theme, when only that was picked), how much it is what the post is about, the words that said so; by id. */
  concepts: [string, number, string][];
  /** The words of the title as written, in order. */
  title: string[];
  /** Stems of the words that carry meaning, Dutch ones in English where known; of the title and of the whole. Sorted. */
  titleKeys: string[];
  keys: string[];
  /** The word as it was written for each of `keys`, in their order: a reason shows no stems. */
  shown: string[];
  /** What the lead confirmed; null when nobody picked a need. Who picked one had form and audience before her as well. */
  confirmed: Confirmed | null;
  form: OfferForm | null;
  /** How much the text speaks for each form, as shares of 1, most first; empty when it says too little. */
  forms: [OfferForm, number][];
  audiences: string[];
  areas: string[];
  online: boolean;
  /** What one pays for an offer, in euros; 0 when it is free, null when nobody said. Always null of an event. */
  price: number | null;
  /** It is in a hall and can be followed from elsewhere too. */
  streamed: boolean;
  /** The venue as it was written, up to the address; "" when there is none. */
  place: string;
  /** A fixed group; nobody else can come. */
  closed: boolean;
  /** The text says that it does not go on, or at another time. */
  calledOff: boolean;
  moved: boolean;
  /** It takes people along to what somebody else holds. */
  visiting: boolean;
  /** Which part of a whole it is: "2 of 4", "morning", "final". Sorted. */
  parts: string[];
  /** Other times that the text names around the start, in minutes from it: of doors, of coffee. Sorted. */
  clocks: number[];
}

/** The need that a lead picked for an offer, beside the form and audiences that the text alone would give: perhaps one tap was too many. */
export interface Confirmed {
  need: string;
  saidForm: OfferForm | null;
  saidAudiences: string[];
}

/** Labels of what a post was found to be about, so that a search in other words finds it too. */
export function wordsFound(reading: Reading): string {
  const themes = themesOf(reading.concepts).flatMap(([id]) => themeOf(id) ?? []);
  const found = reading.concepts.flatMap(([id]) => conceptById(id) ?? []);
  const terms = found
    .filter((concept) => !concept.general)
    .flatMap(({ nl, en }) => [...nl.slice(0, 3), ...en.slice(0, 3)]);
  return [...new Set([...themes.flatMap(({ nl, en }) => [nl, en]), ...terms])].join(" ");
}

/** Themes of a reading with how much it is about each, most first. */
export function themesOf(concepts: Reading["concepts"]): [string, number][] {
  const weights = new Map<string, number>();
  for (const [id, weight] of concepts) {
    const theme = themeOfConcept(id);
    weights.set(theme, (weights.get(theme) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The theme of a concept; a general concept stands for the broad theme, and a picked theme for itself. */
export function themeOfConcept(id: string): string {
  const concept = conceptById(id);
  if (!concept) return id;
  return concept.general ? (themeOf(concept.theme)?.parent ?? concept.theme) : concept.theme;
}
