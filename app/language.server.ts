import type { Language } from "#domain/catalogue/offer.ts";
import { wantedLanguage } from "#domain/wording/language.ts";

/** The language of a page, as the graph reads it too. */
export function languageOf({ headers }: Request): Language {
  return wantedLanguage(headers.get("cookie") ?? "", headers.get("accept-language") ?? "");
}

/** The cookie that keeps the choice for a year; readable by no script. */
export function languageCookie(language: Language, secure: boolean): string {
  return `language=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}
