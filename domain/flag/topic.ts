import { type Likeness, likeness } from "#domain/likeness/likeness.ts";
import type { Reading } from "#domain/likeness/reading.ts";
import type { Fact } from "./evidence.ts";

/**
 * What the subjects of two posts say of each other: one strength from 0 to 1, concepts first; where the glossary is
 * silent on one side, words speak and the absence of a shared idea says nothing.
 */
export function topicFacts(a: Reading, b: Reading): { facts: Fact[]; alike: Likeness } {
  const alike = likeness(a, b);
  const facts: Fact[] = [];
  const { theme = "", wordsA = "", wordsB = "" } = alike.shared ?? {};
  const params = { theme, wordsA, wordsB };
  if (alike.shared) {
    facts.push({ code: "SAME_NEED", level: alike.need, params });
    if (alike.main > 0.5) facts.push({ code: "SAME_MAIN_NEED", level: alike.main, params });
    else if (alike.main >= 0.5) facts.push({ code: "RELATED_NEED", level: 1, params });
    else if (!alike.unread) facts.push({ code: "OTHER_MAIN_NEED", level: 1, params: {} });
  } else if (!alike.unread) facts.push({ code: "OTHER_NEED", level: 1, params: {} });
  if (alike.title > 0.25) facts.push({ code: "SAME_TITLE", level: alike.title, params: {} });
  if (alike.words > 0.08)
    facts.push({
      code: "SAME_WORDS",
      level: Math.min(1, alike.words * 2),
      params: { words: alike.sameWords.slice(0, 3).join(", ") },
    });
  return { facts, alike };
}
