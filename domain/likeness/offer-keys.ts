import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { AUDIENCE_CUES, FORM_CUES } from "./cues.ts";
import { type Reading, themesOf } from "./reading.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

/**
 * Blocking keys of an offer: two offers are compared only when they share one. The themes that it is mostly about,
 * and rare words of the title for what the glossary does not know.
 */
export function offerKeys(reading: Reading): string[] {
  const all = themesOf(reading.concepts);
  const needs = all.filter(([id]) => themeOf(id)?.parent);
  const themes = (needs[0]?.[1] ?? 0) >= 0.6 ? needs : all;
  const most = themes[0]?.[1] ?? 0;
  const main = themes.filter(([, weight]) => weight >= Math.min(0.5, most / 3)).slice(0, 5);
  const words = reading.titleKeys.filter((key) => key.length >= 5 && !COMMON.has(key)).slice(0, 6);
  const picked = reading.confirmed ? [`need ${reading.confirmed.need}`] : [];
  return [...picked, ...main.map(([id]) => `theme ${id}`), ...words.map((word) => `word ${word}`)].sort();
}

/** Keys of the words that say how or for whom help is given: half a city's offers hold one, so they tell none apart. */
const COMMON = new Set(
  [...FORM_CUES, ...AUDIENCE_CUES].flatMap(([, nl, en]) => [
    ...keysOf(wordsOf(nl), "nl").keys(),
    ...keysOf(wordsOf(en), "en").keys(),
  ]),
);
