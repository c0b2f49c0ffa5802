import type { Language } from "#domain/catalogue/offer.ts";
import { type FeedHead, type FeedItem, itemText, itemTitle } from "./feed-item.ts";

/** An Atom feed (RFC 4287) around entries that are text already; what changed last should stand first. */
export function atomFeed(head: FeedHead, entries: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${head.language}">`,
    element("id", head.source),
    element("title", head.name),
    element("updated", stamp(head.changedAt)),
    `<link rel="self" type="application/atom+xml" href="${safe(head.source)}"/>`,
    `<link rel="alternate" type="text/html" href="${safe(head.url)}"/>`,
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
    `<link rel="alternate" type="text/html" href="${safe(item.url ?? "")}"/>`,
    element("published", stamp(item.createdAt)),
    element("updated", stamp(item.changedAt)),
    ...item.hosts.map((host) => `<author>${element("name", host)}</author>`),
    ...item.categories.map((category) => `<category term="${safe(category)}"/>`),
    `<content type="text">${safe(itemText(item, language))}</content>`,
    "</entry>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${safe(text)}</${name}>`;
}

function stamp(instant: number): string {
  return new Date(instant).toISOString();
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML 1.0 may hold it (§2.2): what no document may hold becomes a blank. */
function safe(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ")
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
  );
}
