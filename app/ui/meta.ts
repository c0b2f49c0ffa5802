import type { MetaDescriptor } from "@remix-run/react";
import type { Language } from "#domain/catalogue/offer.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";

type Matches = readonly unknown[];

/** The title of a page and its one-sentence description, from a title or from a key of the catalogue. */
export function metaOf(matches: Matches, title: MessageKey | { text: string }): MetaDescriptor[] {
  const language = languageOfRoot(matches);
  const text = typeof title === "string" ? say(language, title) : title.text;
  return [{ title: `${text} · Samenbord` }, { name: "description", content: say(language, "page.tagline") }];
}

function languageOfRoot([root]: Matches): Language {
  const data = (root as { data?: { language?: Language } } | undefined)?.data;
  return data?.language ?? "nl";
}
