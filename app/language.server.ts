import type { Language } from "#domain/catalogue/offer.ts";

/** The language to answer in: the reader's own choice, else what the browser asks for first, else Dutch. */
export function languageOf(request: Request): Language {
  return chosen(request.headers.get("cookie") ?? "") ?? asked(request.headers.get("accept-language") ?? "") ?? "nl";
}

/** The cookie that keeps the choice for a year; readable by no script. */
export function languageCookie(language: Language, secure: boolean): string {
  return `language=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

export function isLanguage(value: unknown): value is Language {
  return value === "nl" || value === "en";
}

function chosen(cookies: string): Language | null {
  const value = /(?:^|;\s*)language=(\w+)/.exec(cookies)?.[1];
  return isLanguage(value) ? value : null;
}

function asked(header: string): Language | null {
  const wishes = header.split(",").map((part) => {
    const [tag = "", ...options] = part.trim().toLowerCase().split(";");
    const weight = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find((found) => found !== undefined);
    return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  const known = wishes.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const best = known.sort((a, b) => b.weight - a.weight)[0]?.language;
  return isLanguage(best) ? best : null;
}
