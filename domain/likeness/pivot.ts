import { COMMON } from "./pivot/common.ts";
import { PAPERS } from "./pivot/papers.ts";
import { PEOPLE } from "./pivot/people.ts";
import { TITLES } from "./pivot/titles.ts";
import { WORK } from "./pivot/work.ts";
import { splitCompound, stem } from "./words.ts";

/**
 * Words in Dutch and English, so that two posts in two languages about something that the glossary does not know can
 * still meet: words, not ideas; ideas stand in the glossary.
 */
const PAIRS = [COMMON, WORK, PAPERS, PEOPLE, TITLES]
  .join(",")
  .split(",")
  .map((pair): [string, string] => {
    const [nl = "", en = ""] = pair.trim().split(" ");
    return [nl.normalize("NFKD").replace(/[\u0300-\u036f]/g, ""), en];
  });
const english = new Map(PAIRS);
const englishOfStem = new Map(PAIRS.map(([nl, en]): [string, string] => [stem(nl, "nl"), en]).reverse());

/** Whether a Dutch word stands in the list as it is. */
export function isPivot(word: string): boolean {
  return english.has(word);
}

const englishWords = new Set(PAIRS.map(([, en]) => en));

/** Whether it is a word of its own, so that nobody means another one by it. */
export function isOrdinary(word: string): boolean {
  return englishWords.has(word) || pivotOf(word) !== null;
}

/** The English of a Dutch word, as it is or of its stem; null when it is not in the list. */
export function pivotOf(word: string): string | null {
  return english.get(word) ?? (word.length > 4 ? (englishOfStem.get(stem(word, "nl")) ?? null) : null);
}

/** The English of both parts of a Dutch compound that the list does not have as a whole; empty when it is none. */
export function pivotParts(word: string): string[] {
  if (word.length < 8) return [];
  const parts = splitCompound(word, (part) => part.length > 3 && pivotOf(part) !== null);
  return (parts ?? []).flatMap((part) => pivotOf(part) ?? []);
}
