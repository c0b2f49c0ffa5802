import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { AUDIENCE_CUES, FORM_CUES } from "./cues.ts";
import { neighboursOf } from "./neighbours.ts";
import { type Reading, themesOf } from "./reading.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

/** At most so many words of one offer are keys by themselves, and so many together with its form. */
const [MOST_WORDS, MOST_COMMON] = [14, 8];

/**
 * Blocking keys of an offer, some twenty: two offers are compared only when they share one. The themes that it is mostly
 * about, and with its form those that people with the same problem look for. Its words, for what the glossary does not
 * know; one that many posts have only together with the form. With half of the glossary gone nine of ten same services
 * still share a key; by themes and rare words of the title two of three did.
 */
export function offerKeys(reading: Reading): string[] {
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
  return [...new Set(keys)].sort();
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
