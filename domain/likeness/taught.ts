import type { PostLanguage } from "#domain/wording/languages.ts";
import type { Concept } from "./concepts.ts";
import { stem, wordsOf } from "./words.ts";

/** What people of a board taught it of words: that they (ADD) mean a concept or theme, or often do not (DOUBT). */
export interface Taught {
  kind: "ADD" | "DOUBT";
  words: string[];
  /** The id of a concept, or of a theme where no concept fits. */
  concept: string;
}

/** The concepts with what a board was taught: words that it adds count in both languages, those in doubt count little. */
export function withLessons(concepts: readonly Concept[], lessons: readonly Taught[]): Concept[] {
  const known = new Set(concepts.map(({ id }) => id));
  const own = [...new Set(lessons.map(({ concept }) => concept))].filter((id) => !known.has(id)).sort();
  const all = [...concepts, ...own.map((id) => ({ id, theme: id, general: false, trade: false, nl: [], en: [] }))];
  return all.map((concept) => {
    const said = lessons.filter((lesson) => lesson.concept === concept.id);
    const words = (kind: Taught["kind"]) =>
      said.filter((lesson) => lesson.kind === kind).flatMap((lesson) => lesson.words);
    if (said.length === 0) return concept;
    const taught = (terms: readonly string[], language: PostLanguage) => {
      const doubted = new Set(words("DOUBT").map((word) => stems(word, language)));
      return [...new Set([...terms, ...words("ADD")])].map((term) =>
        doubted.has(stems(term, language)) ? `?${plain(term)}` : term,
      );
    };
    return { ...concept, nl: taught(concept.nl, "nl"), en: taught(concept.en, "en") };
  });
}

/** A number from 1 to 999,999 that tells one set of lessons from another, in whatever order they were learned; 0 without any. */
export function digestOf(lessons: readonly Taught[]): number {
  if (lessons.length === 0) return 0;
  const lines = lessons.map(({ kind, words, concept }) => [kind, concept, ...words.map(plain).sort()].join(" "));
  let hash = 2_166_136_261;
  for (const letter of [...new Set(lines)].sort().join("\n")) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return ((hash >>> 0) % 999_999) + 1;
}

function plain(term: string): string {
  return wordsOf(term).join(" ");
}

/** Terms of one stem are one term to whoever reads a text. */
function stems(term: string, language: PostLanguage): string {
  return wordsOf(term)
    .map((word) => stem(word, language))
    .join(" ");
}
