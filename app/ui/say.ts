import { createContext, useContext } from "react";
import { FIRST_LANGUAGE, type Language } from "#domain/wording/languages.ts";
import { type MessageKey, type MessageParams, say } from "#domain/wording/wording.ts";

export const LanguageContext = createContext<Language>(FIRST_LANGUAGE);

/** The reader's language. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The `lang` of words that are not in the page's own language, so that they are spoken as what they are. */
export function foreign(words: Language, page: Language): Language | undefined {
  return words === page ? undefined : words;
}

/** Says what stands in the catalogue, in one language. */
export type Say = (key: MessageKey, params?: MessageParams) => string;

export function sayIn(language: Language): Say {
  return (key, params) => say(language, key, params);
}

/** `say` in the reader's language. */
export function useSay(): Say {
  return sayIn(useLanguage());
}
