import type { Language } from "#domain/wording/languages.ts";
import { type FeedHead, type FeedItem, itemText, itemTitle } from "./feed-item.ts";
import { safeMarkup } from "./safe-markup.ts";

/** An Atom feed (RFC 4287) around entries that are text already; what changed last should stand first. */
export function atomFeed(head: FeedHead, entries: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">`,
    element("id", head.source),
    element("title", head.name),
    element("updated", stamp(head.changedAt)),
    `<link rel="self" type="application/atom+xml" href="${safeMarkup(head.source)}"/>`,
    `<link rel="alternate" type="text/html" href="${safeMarkup(head.url)}"/>`,
    "<generator>Samenbord</generator>",
    ...entries,
    "</feed>\n",
  ].join("\n");
}

/** One entry, in the language of the feed; it leads to the event's page. */
export function atomEntry(item: FeedItem, language: Language): string {
  return [
    `<entry xml:lang="${item.language}">`,
    element("id", `urn:uuid:${item.id}`),
    element("title", itemTitle(item, language)),
    `<link rel="alternate" type="text/html" href="${safeMarkup(item.url ?? "")}"/>`,
    element("published", stamp(item.createdAt)),
    element("updated", stamp(item.changedAt)),
    ...item.hosts.map((host) => `<author>${element("name", host)}</author>`),
    ...item.categories.map((category) => `<category term="${safeMarkup(category)}"/>`),
    `<content type="text">${safeMarkup(itemText(item, language))}</content>`,
    "</entry>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${safeMarkup(text)}</${name}>`;
}

function stamp(instant: number): string {
  return new Date(instant).toISOString();
}
