import type { EventStatus } from "#domain/calendar/event.ts";
import { parseRuleText } from "#domain/calendar/rule-text.ts";
import { HOME_ZONE, zoneOf } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/wording/languages.ts";
import { folded } from "./fold.ts";
import { address, oneLine, text } from "./ical-line.ts";
import { momentText, recurrenceIdLine, recurrenceLines, utc } from "./ical-write-times.ts";
import { zoneComponent } from "./ical-write-zone.ts";

/** An event as a calendar file says it; instants in epoch milliseconds. */
export interface CalendarEntry {
  /** The same for ever, and for a replaced happening that of its series. */
  uid: string;
  recurrenceId: string | null;
  sequence: number;
  title: string;
  description: string;
  start: number;
  end: number;
  timeZone: string;
  allDay: boolean;
  recurrence: string | null;
  status: EventStatus;
  place: string | null;
  url: string | null;
  categories: string[];
  /** Names of the networks that host it, the owner first. */
  hosts: string[];
  /** A colour name of CSS (RFC 7986 §5.9), or null. */
  color: string | null;
  /** When it was last changed; also its DTSTAMP, so that an unchanged board writes the same bytes. */
  changedAt: number;
}

/** What stands above the events. */
export interface CalendarHead {
  name: string;
  /** Where people read the calendar. */
  url: string;
  /** Where the file is kept. */
  source: string;
  language: Language;
  /** The instant for which zone rules are written. */
  now: number;
}

/** Writes an iCalendar file of these events; `readCalendar` reads the same events back. */
export function writeCalendar(entries: CalendarEntry[], head: CalendarHead): string {
  const replaced = replacedStarts(entries);
  const texts = entries.map((entry) => entryText(entry, replaced.get(entry.uid) ?? NONE));
  return calendarText(head, new Set(entries.flatMap(zonesOf)), texts);
}

const NONE: ReadonlySet<string> = new Set();

/**
 * A whole iCalendar file (RFC 5545, RFC 7986) around events that are text already: its name, where it is kept, that
 * programs fetch it again every hour, and a VTIMEZONE for each zone.
 */
export function calendarText(head: CalendarHead, zones: Iterable<string>, texts: readonly string[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Samenbord//NONSGML Samenbord//${head.language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...["NAME", "X-WR-CALNAME"].map((name) => `${name}:${oneLine(head.name)}`),
    `X-WR-TIMEZONE:${HOME_ZONE}`,
    `URL:${address(head.url)}`,
    `SOURCE;VALUE=URI:${address(head.source)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    "COLOR:teal",
  ];
  const top = lines.map((line) => `${folded(line)}\r\n`).join("");
  const rules = [...zones].sort().map((zone) => `${zoneComponent(zone, head.now).toString()}\r\n`);
  return `${top}${rules.join("")}${texts.join("")}END:VCALENDAR\r\n`;
}

/** The zones that a file must explain for this event's times; what is in a zone that nobody knows is written in its own. */
export function zonesOf({ allDay, timeZone, recurrence }: CalendarEntry): string[] {
  const dates = recurrence === null ? null : parseRuleText(recurrence);
  const named = [...(dates?.dates ?? []), ...(dates?.without ?? [])].flatMap(
    ({ zone }) => (zone && zoneOf(zone)) || [],
  );
  return [...(allDay ? [] : [timeZone]), ...named].filter((zone) => zone !== "UTC");
}

/** Happenings that another entry replaces must not also be excluded: many programs would then show neither. */
function replacedStarts(entries: CalendarEntry[]): Map<string, Set<string>> {
  const starts = new Map<string, Set<string>>();
  for (const { uid, recurrenceId } of entries) {
    if (recurrenceId !== null) starts.set(uid, (starts.get(uid) ?? new Set()).add(recurrenceId));
  }
  return starts;
}

/**
 * One VEVENT with its line breaks: local times with their zone, all-day events as dates, lines of at most 75 octets.
 * `replaced` names the happenings that other entries of the same file stand for, as their `recurrenceId`.
 */
export function entryText(entry: CalendarEntry, replaced: ReadonlySet<string> = NONE): string {
  const changedAt = utc(entry.changedAt);
  const lines = [
    "BEGIN:VEVENT",
    text("UID", entry.uid),
    `DTSTAMP:${changedAt}`,
    `LAST-MODIFIED:${changedAt}`,
    `SEQUENCE:${entry.sequence}`,
    ...(entry.recurrenceId === null ? [] : [recurrenceIdLine(entry.recurrenceId)]),
    `DTSTART${momentText(entry.start, entry)}`,
    `DTEND${momentText(entry.end, entry)}`,
    ...recurrenceLines(entry, replaced),
    text("SUMMARY", entry.title),
    `STATUS:${entry.status}`,
    ...(entry.description === "" ? [] : [text("DESCRIPTION", entry.description)]),
    ...(entry.place ? [text("LOCATION", entry.place)] : []),
    ...(entry.url ? [`URL:${address(entry.url)}`] : []),
    ...(entry.categories.length > 0 ? [text("CATEGORIES", ...entry.categories)] : []),
    // Publishing has no attendees (RFC 5546 §3.2.1) and the networks' mail addresses are their own: hosts are contacts.
    ...entry.hosts.map((host) => text("CONTACT", host)),
    ...(entry.color ? [`COLOR:${entry.color}`] : []),
    "END:VEVENT",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
