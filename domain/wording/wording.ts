import { IntlMessageFormat } from "intl-messageformat";
import { LANGUAGES, type Language, type MessageKey } from "./languages.ts";

export type { MessageKey } from "./languages.ts";
export type MessageParams = Record<string, string | number | Date>;

const compiled = new Map<string, IntlMessageFormat>();

/** The sentence of a key in a language, with its ICU parameters filled in. */
export function say(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const text = LANGUAGES[language].messages[key];
  // Most sentences fill nothing in, and a page says hundreds of them.
  return /[{'<]/.test(text) ? String(format(language, key).format(params)) : text;
}

/** Parsing an ICU message costs more than formatting it, so each is parsed once. */
function format(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const made = new IntlMessageFormat(LANGUAGES[language].messages[key], localeOf(language));
  compiled.set(id, made);
  return made;
}

/** How dates and numbers are written in a language (BCP 47). */
export function localeOf(language: Language): string {
  return LANGUAGES[language].locale;
}
