import type { PostLanguage } from "#domain/wording/languages.ts";
import { pivotOf, pivotParts } from "./pivot.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { stem } from "./words.ts";

/** The keys of words that carry meaning, each with the first word that gave it. */
export function keysOf(words: readonly string[], language: PostLanguage): Map<string, string> {
  const keys = new Map<string, string>();
  for (const word of words) {
    if (word.length <= 2 || STOP_WORDS.has(word) || /^\d+$/.test(word)) continue;
    for (const key of keysOfWord(word, language)) if (!keys.has(key)) keys.set(key, word);
  }
  return keys;
}

/** A Dutch compound that nobody wrote down is known by its parts. */
function keysOfWord(word: string, language: PostLanguage): string[] {
  const english = language === "nl" || word.length > 5 ? pivotOf(word) : null;
  if (english !== null) return [stem(english, "en")];
  const parts = language === "nl" ? pivotParts(word) : [];
  return parts.length > 0 ? parts.map((part) => stem(part, "en")) : [stem(word, language)];
}
