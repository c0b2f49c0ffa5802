import { sayRecurrence } from "#domain/calendar/recurrence-words.ts";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import type { CalendarEntry, CalendarHead } from "./ical-write.ts";

/** An event as a feed for readers tells it. */
export interface FeedItem extends CalendarEntry {
  id: string;
  language: Language;
  createdAt: number;
}

/** What stands above the items of a feed. */
export interface FeedHead extends CalendarHead {
  /** When anything in it last changed. */
  changedAt: number;
}

/** The title, which says it when the event is off or not certain. */
export function itemTitle({ title, status }: FeedItem, language: Language): string {
  if (status === "CONFIRMED") return title;
  return say(language, status === "CANCELLED" ? "feed.cancelled" : "feed.hold", { title });
}

/** When, where and what, as plain text. */
export function itemText(item: FeedItem, language: Language): string {
  const lines = [whenText(item, language), item.place, item.description === "" ? null : `\n${item.description}`];
  return lines.filter((line) => line !== null).join("\n");
}

/** "dinsdag 15 december 2026, 19:00–21:00", with how it repeats; in the zone of the event. */
export function whenText(event: CalendarEntry, language: Language): string {
  const { start, end, allDay, recurrence, timeZone } = event;
  const zone = allDay ? timeZone : HOME_ZONE;
  const day = formatOf(language, zone, allDay);
  const span = allDay ? day.formatRange(start, Math.max(start, end - 1)) : day.formatRange(start, end);
  return recurrence === null ? span : `${span} (${sayRecurrence(language, recurrence, start, timeZone)})`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, timeZone: string, allDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${allDay}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(allDay ? {} : { hour: "2-digit", minute: "2-digit" }),
  });
  formats.set(key, made);
  return made;
}
