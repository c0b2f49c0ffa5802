import { wantedLanguage } from "#domain/wording/language.ts";
import type { Language } from "#domain/wording/languages.ts";

/** The language of a page, as the graph reads it too. */
export function languageOf({ headers }: Request): Language {
  return wantedLanguage(headers.get("cookie") ?? "", headers.get("accept-language") ?? "");
}

/** The cookie that keeps the choice for a year; readable by no script, and over https set by no other host. */
export function languageCookie(language: Language, secure: boolean): string {
  const name = secure ? "__Host-language" : "language";
  return `${name}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}
