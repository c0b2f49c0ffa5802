import type { Language } from "./languages.ts";
import { localeOf } from "./wording.ts";

/** Words in one: "Gein, Reigersbos en Holendrecht". */
export function sayList(language: Language, words: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(words);
}
