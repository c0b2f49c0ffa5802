import { type ConceptLikeness, likeness } from "#domain/likeness/likeness.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { Fact } from "./evidence.ts";

/**
 * What the subjects of two posts say of each other, concepts first; where the glossary is silent on one side, words
 * speak, and that nothing is shared says less.
 */
export function topicFacts(a: Reading, b: Reading): Fact[] {
  const alike = likeness(a, b);
  const facts = conceptFacts(alike);
  if (alike.title > 0.25) facts.push({ code: "SAME_TITLE", level: alike.title, params: {} });
  const words = [...new Set(alike.sameWords)].slice(0, 3).join(", ");
  if (alike.words > 0.08) facts.push({ code: "SAME_WORDS", level: wordLevel(alike.words), params: { words } });
  return facts;
}

/** The observations that concepts alone give. */
export function conceptFacts({ shared, need, main, unread }: ConceptLikeness): Fact[] {
  if (!shared) return [{ code: unread ? "UNREAD_NEED" : "OTHER_NEED", level: 1, params: {} }];
  const params = { ...shared };
  const facts: Fact[] = [{ code: "SAME_NEED", level: need, params }];
  if (main > 0.5) facts.push({ code: "SAME_MAIN_NEED", level: main, params });
  else if (main === 0.5) facts.push({ code: "RELATED_NEED", level: 1, params });
  else if (!unread) facts.push({ code: "OTHER_MAIN_NEED", level: 1, params: {} });
  return facts;
}

/** Half of the words in common is as good as all. */
export function wordLevel(words: number): number {
  return Math.min(1, words * 2);
}
