import type { FeedItem } from "#domain/feed/feed-item.ts";

export const START = Date.parse("2026-12-15T19:00:00+01:00");
export const HOUR = 3_600_000;
/** What stands above the events of a feed. */
export const HEAD = {
  name: "Samenbord",
  url: "https://bord.invalid/",
  source: "https://bord.invalid/agenda.atom?a=1&b=2",
  language: "nl",
  now: START,
  changedAt: START,
} as const;

/** An event as feeds share it, with these facts over plain ones. */
export function item(facts: Partial<FeedItem> = {}): FeedItem {
  return {
    id: "01a21502-e40b-77fa-aea3-97db4f185734",
    uid: "a@samenbord",
    recurrenceId: null,
    sequence: 1,
    title: "Inloop",
    description: "",
    language: "nl",
    start: START,
    end: START + 2 * HOUR,
    timeZone: "Europe/Amsterdam",
    allDay: false,
    recurrence: null,
    status: "CONFIRMED",
    place: "De Raat",
    url: "https://bord.invalid/events/1",
    categories: ["Geld"],
    hosts: ["Zuid", "Oost"],
    color: null,
    createdAt: START - 10 * HOUR,
    changedAt: START - 5 * HOUR,
    ...facts,
  };
}
