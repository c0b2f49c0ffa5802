import { themeOf } from "#domain/catalogue/taxonomy.ts";
import { AUDIENCE_CUES, FORM_CUES } from "./cues.ts";
import { type Reading, themesOf } from "./reading.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

/** One offer has at most so many keys of words, those of its title first. */
const MOST_WORDS = 14;

/**
 * Blocking keys of an offer, some nine and never over twenty: two offers are compared only when they share one. The
 * themes that it is mostly about, and words that tell something for what the glossary does not know: with half of the
 * glossary gone five of six same services still share one, with words of the title alone two of three.
 */
export function offerKeys(reading: Reading): string[] {
  const all = themesOf(reading.concepts);
  const needs = all.filter(([id]) => themeOf(id)?.parent);
  const themes = (needs[0]?.[1] ?? 0) >= 0.6 ? needs : all;
  const most = themes[0]?.[1] ?? 0;
  const main = themes.filter(([, weight]) => weight >= Math.min(0.5, most / 3)).slice(0, 5);
  const words = [...new Set([...telling(reading.titleKeys), ...telling(reading.keys)])].slice(0, MOST_WORDS);
  const picked = reading.confirmed ? [`need ${reading.confirmed.need}`] : [];
  return [...picked, ...main.map(([id]) => `theme ${id}`), ...words.map((word) => `word ${word}`)].sort();
}

/** The longest first: they tell most. */
function telling(keys: readonly string[]): string[] {
  return keys
    .filter((key) => key.length >= 4 && !COMMON.has(key))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Keys of the words that say how or for whom help is given: half a city's offers hold one, so they tell none apart. */
const COMMON = new Set(
  [...FORM_CUES, ...AUDIENCE_CUES].flatMap(([, nl, en]) => [
    ...keysOf(wordsOf(nl), "nl").keys(),
    ...keysOf(wordsOf(en), "en").keys(),
  ]),
);
