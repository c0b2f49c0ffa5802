import type { Language } from "#domain/catalogue/offer.ts";

const LANGUAGES = ["nl", "en"] as const;

/** The language that was picked (cookie `language`), else the one the browser prefers, else Dutch. */
export function languageOf(headers: Headers): Language {
  const picked = /(?:^|;\s*)language=(nl|en)(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1];
  return known(picked) ?? preferred(headers.get("accept-language") ?? "") ?? "nl";
}

function preferred(accepted: string): Language | undefined {
  return accepted
    .split(",")
    .map((entry) => ({ tag: entry.trim().slice(0, 2).toLowerCase(), quality: qualityOf(entry) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => known(tag))
    .find((language) => language !== undefined);
}

function qualityOf(entry: string): number {
  return Number(/;\s*q=([\d.]+)/.exec(entry)?.[1] ?? 1);
}

function known(tag: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === tag);
}
