import type { MetaDescriptor } from "@remix-run/react";
import { FIRST_LANGUAGE, type Language } from "#domain/wording/languages.ts";
import { type MessageKey, say } from "#domain/wording/wording.ts";

type Matches = readonly unknown[];

/**
 * The title of a page and its one-sentence description, from a title or from a key of the catalogue; of a public page
 * also the path by which it is found (`app/findable.ts`), or null when it is not to be.
 */
export function metaOf(
  matches: Matches,
  title: MessageKey | { text: string; about?: string },
  found?: string | null,
): MetaDescriptor[] {
  const language = rootOf(matches).language;
  const text = typeof title === "string" ? say(language, title) : title.text;
  const about = (typeof title === "string" ? undefined : title.about) ?? say(language, "page.tagline");
  return [{ title: `${text} · Samenbord` }, { name: "description", content: about }, ...foundAt(matches, found)];
}

function foundAt(matches: Matches, path: string | null | undefined): MetaDescriptor[] {
  if (path === undefined) return [];
  if (path === null) return [{ name: "robots", content: "noindex" }];
  return [{ tagName: "link", rel: "canonical", href: rootOf(matches).baseUrl + path }];
}

/** The title of a list with what is chosen of it, by which a tab, a bookmark or a kept page is told from another. */
export function listMeta(
  matches: Matches,
  title: MessageKey,
  { chosen, found }: { chosen: readonly string[]; found: string | null },
): MetaDescriptor[] {
  const text = say(rootOf(matches).language, title);
  return metaOf(matches, chosen.length === 0 ? title : { text: `${text}: ${chosen.join(", ")}` }, found);
}

/** What every page knows, as the head of one may use it. */
export function rootOf([root]: Matches): { language: Language; baseUrl: string; demonstration: boolean } {
  const data = (root as { data?: Partial<ReturnType<typeof rootOf>> } | undefined)?.data;
  return { language: FIRST_LANGUAGE, baseUrl: "", demonstration: false, ...data };
}
