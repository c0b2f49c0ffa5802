import type { MetaDescriptor } from "@remix-run/react";
import { FIRST_LANGUAGE, type Language } from "#domain/wording/languages.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";

type Matches = readonly unknown[];

/** The title of a page and its one-sentence description, from a title or from a key of the catalogue. */
export function metaOf(matches: Matches, title: MessageKey | { text: string; about?: string }): MetaDescriptor[] {
  const language = rootOf(matches).language;
  const text = typeof title === "string" ? say(language, title) : title.text;
  const about = (typeof title === "string" ? undefined : title.about) ?? say(language, "page.tagline");
  return [{ title: `${text} · Samenbord` }, { name: "description", content: about }];
}

/** The title of a list with what is chosen of it, by which a tab, a bookmark or a kept page is told from another. */
export function listMeta(matches: Matches, title: MessageKey, chosen: readonly string[]): MetaDescriptor[] {
  const text = say(rootOf(matches).language, title);
  return metaOf(matches, chosen.length === 0 ? title : { text: `${text}: ${chosen.join(", ")}` });
}

/** What every page knows, as the head of one may use it. */
export function rootOf([root]: Matches): { language: Language; baseUrl: string; demonstration: boolean } {
  const data = (root as { data?: Partial<ReturnType<typeof rootOf>> } | undefined)?.data;
  return { language: FIRST_LANGUAGE, baseUrl: "", demonstration: false, ...data };
}
