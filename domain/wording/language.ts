import { FIRST_LANGUAGE, LANGUAGES, type Language } from "./languages.ts";

/**
 * The language to answer in, from a request's `Cookie` and `Accept-Language` headers (RFC 9110 §12.5.4): the reader's
 * own choice, else what the browser wants most and the board speaks, else the first of the board.
 */
export function wantedLanguage(cookies: string, accepted: string): Language {
  const chosen = /(?:^|;\s*)(?:__Host-)?language=(\w+)/.exec(cookies)?.[1];
  return isLanguage(chosen) ? chosen : (preferred(accepted) ?? FIRST_LANGUAGE);
}

/** Whether a request's `Cookie` header tells a choice of language and nothing of who asks. */
export function isLanguageAlone(cookies: string): boolean {
  return /^\s*(?:__Host-)?language=\w*\s*$/.test(cookies);
}

/** Whether a value from outside is a language that the board speaks. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(LANGUAGES, value);
}

function preferred(accepted: string): Language | undefined {
  const wishes = accepted.split(",").map((wish) => ({ language: tagOf(wish), weight: weightOf(wish) }));
  return wishes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLanguage);
}

function tagOf(wish: string): string {
  return (/^\s*([a-z]+)/i.exec(wish)?.[1] ?? "").toLowerCase();
}

function weightOf(wish: string): number {
  return Number(/;\s*q=([\d.]+)/i.exec(wish)?.[1] ?? 1);
}
