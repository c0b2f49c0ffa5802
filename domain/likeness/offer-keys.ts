import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { districtsOf, districtsWithin } from "#domain/place/area.ts";
import { AUDIENCE_CUES, FORM_CUES } from "./cues.ts";
import { neighboursOf } from "./neighbours.ts";
import { type Reading, themesOf } from "./reading.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

/** At most so many words of one offer are keys by themselves, and so many together with its form. */
const [MOST_WORDS, MOST_COMMON] = [24, 8];

/** What is asked of the offers by their keys: see `mostShared`. */
export interface KeySearch {
  /** One of these must be shared, and the more the better. */
  about: readonly string[];
  /** Count only beside one of those. */
  beside: readonly string[];
  /** One of these must be there as well; null is anywhere. */
  within: readonly string[] | null;
  /** May not be there. */
  without: string;
}

/** The keys under which an offer is listed, some fifty. */
export function offerKeys(network: string, reading: Reading): string[] {
  const keys = [...aboutKeys(reading), ...besideKeys(reading), ...districtsOf(reading).map(inKey), ofKey(network)];
  return [...new Set(keys)].sort();
}

/** What to look for among the keys of others for an offer: only those of other networks, within reach. */
export function keySearch(network: string, reading: Reading): KeySearch {
  return {
    about: aboutKeys(reading),
    beside: besideKeys(reading),
    within: districtsWithin(reading)?.map(inKey) ?? null,
    without: ofKey(network),
  };
}

/**
 * Two offers are compared only when they share one of these. The themes that it is mostly about, and with its form those
 * that people with the same problem look for. Its words, for what the glossary does not know; one that many posts have
 * only together with the form. With half of the glossary gone nine of ten same services still share a key; by themes and
 * rare words of the title two of three did.
 */
function aboutKeys(reading: Reading): string[] {
  const main = mainThemes(reading).map(([id]) => id);
  const forms = reading.forms.slice(0, 2).map(([form]) => form);
  const near = main.slice(0, 2).flatMap(neighboursOf);
  const words = [...new Set([...reading.titleKeys, ...reading.keys])].filter((key) => key.length >= 3);
  const [rare, common] = [words.filter((key) => !COMMON.has(key)), words.filter((key) => COMMON.has(key))];
  const keys = [
    ...(reading.confirmed ? [`need ${reading.confirmed.need}`] : []),
    ...main.map((id) => `theme ${id}`),
    ...near.flatMap((pair) => forms.map((form) => `near ${pair} ${form}`)),
    ...rare.slice(0, MOST_WORDS).map((word) => `word ${word}`),
    ...common.slice(0, MOST_COMMON).flatMap((word) => forms.slice(0, 1).map((form) => `word ${word} ${form}`)),
  ];
  return [...new Set(keys)];
}

/** The very concepts, the form and the public: they tell apart what is about one thing. */
function besideKeys({ concepts, forms, audiences }: Reading): string[] {
  return [
    ...concepts.map(([id]) => `concept ${id}`),
    ...forms.slice(0, 2).map(([form]) => `form ${form}`),
    ...audiences.map((id) => `for ${id}`),
  ];
}

function inKey(district: string): string {
  return `in ${district}`;
}

function ofKey(network: string): string {
  return `of ${network}`;
}

function mainThemes({ concepts }: Reading): [string, number][] {
  const all = themesOf(concepts);
  const needs = all.filter(([id]) => themeOf(id)?.parent);
  const themes = (needs[0]?.[1] ?? 0) >= 0.6 ? needs : all;
  const most = themes[0]?.[1] ?? 0;
  return themes.filter(([, weight]) => weight >= Math.min(0.5, most / 3)).slice(0, 5);
}

/** Keys of the words that say how or for whom help is given: half a city's offers hold one, so they tell none apart. */
const COMMON = new Set(
  [...FORM_CUES, ...AUDIENCE_CUES].flatMap(([, nl, en]) => [
    ...keysOf(wordsOf(nl), "nl").keys(),
    ...keysOf(wordsOf(en), "en").keys(),
  ]),
);
