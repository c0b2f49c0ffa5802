import type { Language } from "#domain/wording/languages.ts";
import { type FeedHead, type FeedItem, itemText, itemTitle } from "./feed-item.ts";
import { withList } from "./json-list.ts";

/** A JSON Feed 1.1 around items that are text already. */
export function jsonFeed(head: FeedHead, items: readonly string[]): string {
  const top = {
    version: "https://jsonfeed.org/version/1.1",
    title: head.name,
    home_page_url: head.url,
    feed_url: head.source,
    language: head.language,
  };
  return withList(top, "items", items);
}

/** One item, in the language of the feed; what a feed has no words for stands in `_event`. */
export function jsonFeedItem(item: FeedItem, language: Language): string {
  return JSON.stringify({
    id: `urn:uuid:${item.id}`,
    url: item.url,
    title: itemTitle(item, language),
    content_text: itemText(item, language),
    date_published: new Date(item.createdAt).toISOString(),
    date_modified: new Date(item.changedAt).toISOString(),
    authors: item.hosts.map((name) => ({ name })),
    tags: item.categories,
    language: item.language,
    _event: {
      start: new Date(item.start).toISOString(),
      end: new Date(item.end).toISOString(),
      time_zone: item.timeZone,
      all_day: item.allDay,
      recurrence: item.recurrence,
      status: item.status,
      place: item.place,
    },
  });
}
