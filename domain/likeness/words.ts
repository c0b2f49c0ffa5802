import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import type { PostLanguage } from "#domain/wording/languages.ts";

/** Letters that Dutch puts between the parts of a compound. */
export const LINKS = ["", "s", "e", "en", "n", "er", "ers"];
const stems = { nl: new Map<string, string>(), en: new Map<string, string>() };
const MOST_STEMS = 20_000;

/** The words of a text in order: lower case, no accents, "zzp'er" and "foto's" without their apostrophe. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’`´]/g, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** The stem of one word as Snowball's Dutch or English rules give it; words under four letters stay as they are. */
export function stem(word: string, language: PostLanguage): string {
  if (word.length < 4) return word;
  const known = stems[language].get(word);
  if (known !== undefined) return known;
  const found = language === "nl" ? dutch(word) : english(word);
  if (stems[language].size > MOST_STEMS) stems[language].clear();
  stems[language].set(word, found);
  return found;
}

/** The two parts of a Dutch compound of which both are known, the longest first part, or null. */
export function splitCompound(word: string, isKnown: (part: string) => boolean): [string, string] | null {
  for (let at = word.length - 3; at >= 3; at--) {
    const last = word.slice(at);
    if (!isKnown(last)) continue;
    for (const link of LINKS) {
      const first = word.slice(0, at - link.length);
      if (first.length >= 3 && word.slice(0, at).endsWith(link) && isKnown(first)) return [first, last];
    }
  }
  return null;
}

/** Every spelling of a word with one letter left out, and the word itself: two words that share one are a typo apart. */
export function deletions(word: string): string[] {
  const spellings = [word];
  for (let at = 0; at < word.length; at++) spellings.push(word.slice(0, at) + word.slice(at + 1));
  return spellings;
}

/** Whether two words differ by at most one letter that is missing, extra, wrong, or swapped with its neighbour. */
export function oneTypoApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [one, other] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (one.length <= 1 && other.length <= 1) return true;
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
}

/** How alike two short texts are letter by letter: the share of letter triples in both (Dice), 0 to 1. */
export function trigramLikeness(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [trigrams(a), trigrams(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const triple of one) if (other.has(triple)) shared++;
  return (2 * shared) / (one.size + other.size);
}

const triplesOf = new WeakMap<readonly string[], Set<string>>();

/** One title is held against many others, so its triples are kept with it. */
function trigrams(words: readonly string[]): Set<string> {
  const known = triplesOf.get(words);
  if (known) return known;
  const found = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  triplesOf.set(words, found);
  return found;
}
