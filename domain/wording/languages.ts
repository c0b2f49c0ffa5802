import { en } from "./en.ts";
import { nl } from "./nl.ts";

export type MessageKey = keyof typeof nl;

/** A language in which people write what they post, and which the board knows how to compare. */
export type PostLanguage = "nl" | "en";
export const POST_LANGUAGES = ["nl", "en"] as const satisfies readonly PostLanguage[];

/** A language that the board speaks with its readers. */
interface Spoken {
  /** What its speakers call it. */
  name: string;
  /** Whose customs dates, numbers and plurals follow: BCP 47, of a language that browsers know. */
  locale: string;
  /** The language of posts that its readers know best: in that they find the names of areas, themes and days. */
  nearest: PostLanguage;
  messages: Record<MessageKey, string>;
}

/** Every language of the board, by its code (BCP 47); the first is spoken to whoever wants none of them. */
export const LANGUAGES = {
  nl: { name: "Nederlands", locale: "nl-NL", nearest: "nl", messages: nl },
  en: { name: "English", locale: "en-GB", nearest: "en", messages: en },
} satisfies Record<string, Spoken>;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];
export const FIRST_LANGUAGE: Language = LANGUAGE_CODES[0];

/** What is made once for the customs of each language, by its locale. */
export function inEach<Made>(make: (locale: string) => Made): Record<Language, Made> {
  const made = LANGUAGE_CODES.map((code) => [code, make(LANGUAGES[code].locale)]);
  return Object.fromEntries(made) as Record<Language, Made>;
}

/** The language of posts that readers of a language know best. */
export function postLanguageOf(language: Language): PostLanguage {
  return LANGUAGES[language].nearest;
}

/** What has a name in each of the languages of posts. */
export type Named = Record<PostLanguage, string>;

/** The name for who reads it in a language. */
export function nameIn(language: Language, named: Named): string {
  return named[postLanguageOf(language)];
}
