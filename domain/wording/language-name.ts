import { inEach, type Language } from "./languages.ts";

const names = inEach((locale) => new Intl.DisplayNames(locale, { type: "language" }));

/** What a language is called in the reader's: "Engels". */
export function languageName(reader: Language, language: Language): string {
  return names[reader].of(language) ?? language;
}
