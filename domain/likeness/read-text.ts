import { type Language, postLanguageOf } from "#domain/wording/languages.ts";
import { conceptById } from "./concepts.ts";
import { WELCOMING } from "./cues.ts";
import type { Hit, Lexicon } from "./lexicon.ts";
import { type Reading, versionOf } from "./reading.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

interface Text {
  title: string;
  description: string;
  language: Language;
}

/** What a text is about by this lexicon, with the themes that were picked for it by their weight, and the hits that say so. */
export function readText({ title, description, ...text }: Text, lexicon: Lexicon, picked: Map<string, number>) {
  const language = postLanguageOf(text.language);
  const [titleWords, textWords] = [wordsOf(title), wordsOf(description)];
  const hits = [
    ...lexicon.find(titleWords, language).map((hit) => ({ ...hit, sure: hit.sure * TITLE_COUNTS })),
    ...lexicon.find(textWords, language),
  ];
  const titleKeys = [...keysOf(titleWords, language).keys()].sort();
  const all = keysOf([...titleWords, ...textWords], language);
  const keys = [...all.keys()].sort().slice(0, 40);
  return {
    version: versionOf(lexicon),
    concepts: conceptsOf(hits, picked),
    title: titleWords.slice(0, 16),
    titleKeys,
    keys,
    shown: keys.map((key) => all.get(key) ?? key),
    hits,
  };
}

/**
 * Audiences that were picked, or those that the text is for: named in the title, or after "for", or by an age. Others
 * are mentioned only: "students help you", "our volunteers", "your shop". A text that welcomes others too is for everybody.
 */
export function audiencesOf(picked: readonly string[], hits: readonly Hit[], text: string): string[] {
  const everybody = WELCOMING.test(text.toLowerCase()) ? ["iedereen"] : [];
  if (picked.length > 0) return [...new Set([...picked, ...everybody])].sort();
  const named = hits.filter(
    ({ sure, meant, aside, words }) =>
      (!aside && (sure > 1 || meant)) || /\d|gezocht|wanted|niet voor|become|not for/.test(words),
  );
  return [...new Set([...named.flatMap(({ audiences }) => audiences), ...everybody])].sort();
}

/** A title says what a post is about; a description also says what it is not about. */
const TITLE_COUNTS = 2;
const GENERAL = 0.35;
const MOST = 3;

function conceptsOf(hits: readonly Hit[], picked: Map<string, number>): Reading["concepts"] {
  const found = new Map<string, [number, string]>([...picked].map(([theme, weight]) => [theme, [weight, ""]]));
  for (const { concepts, words, sure } of hits) {
    for (const [id, much] of concepts) {
      const [weight, said] = found.get(id) ?? [0, words];
      const more = (much * sure * (conceptById(id)?.general ? GENERAL : 1)) / concepts.size ** 0.5;
      found.set(id, [Math.min(MOST, weight + more), said || words]);
    }
  }
  return [...found]
    .map(([id, [weight, words]]): [string, number, string] => [id, Math.round(weight * 100) / 100, words])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
