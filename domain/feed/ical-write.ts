import ICAL from "ical.js";
import type { EventStatus } from "#domain/calendar/event.ts";
import { recurrenceIdOfDate } from "#domain/calendar/replacement.ts";
import { parseRule, parseRuleText, ruleOf } from "#domain/calendar/rule-text.ts";
import { HOME_ZONE, instantOfWallValue, toInstant, toWall, wallValueAt } from "#domain/calendar/zone.ts";
import { folded } from "./fold.ts";
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
  language: "nl" | "en";
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

/** The zones that a file must explain for this event's times. */
export function zonesOf({ allDay, timeZone, recurrence }: CalendarEntry): string[] {
  const dates = recurrence === null ? null : parseRuleText(recurrence);
  const named = [...(dates?.dates ?? []), ...(dates?.without ?? [])].flatMap(({ zone }) => zone ?? []);
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
  const lines = [
    "BEGIN:VEVENT",
    text("uid", entry.uid),
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    ...(entry.recurrenceId === null ? [] : [recurrenceIdLine(entry.recurrenceId)]),
    `DTSTART${momentText(entry.start, entry)}`,
    `DTEND${momentText(entry.end, entry)}`,
    ...recurrenceLines(entry, replaced),
    text("summary", entry.title),
    `STATUS:${entry.status}`,
    ...(entry.description === "" ? [] : [text("description", entry.description)]),
    ...(entry.place ? [text("location", entry.place)] : []),
    ...(entry.url ? [`URL:${address(entry.url)}`] : []),
    ...(entry.categories.length > 0 ? [text("categories", ...entry.categories)] : []),
    // Publishing has no attendees (RFC 5546 §3.2.1) and the networks' mail addresses are their own: hosts are contacts.
    ...entry.hosts.map((host) => text("contact", host)),
    ...(entry.color ? [`COLOR:${entry.color}`] : []),
    "END:VEVENT",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A line of text values, escaped by ical.js. */
function text(name: string, ...values: string[]): string {
  return ICAL.stringify.property([name, {}, "text", ...values.map(clean)], ICAL.design.icalendar, true);
}

/** The board's local recurrence lines with the zone that a file needs. */
function recurrenceLines(entry: CalendarEntry, replaced: ReadonlySet<string>): string[] {
  const text = entry.recurrence === null ? null : parseRuleText(entry.recurrence);
  if (!text) return [];
  const rules = text.rules.map((rule) => `RRULE:${ruleWithEnd(rule, entry)}`);
  const without = text.withoutRules.map((rule) => `EXRULE:${ruleWithEnd(rule, entry)}`);
  const dates = text.dates.map((date) => `RDATE${dateText(date.text, date.zone, entry)}`);
  const gone = text.without
    .filter((date) => !replaced.has(recurrenceIdOfDate(date, entry.timeZone)))
    .map((date) => `EXDATE${dateText(date.text, date.zone, entry)}`);
  return [...rules, ...without, ...dates, ...gone];
}

/** UNTIL is a date where the start is one, else in UTC (RFC 5545 §3.3.10). */
function ruleWithEnd(rule: string, entry: CalendarEntry): string {
  const parts = parseRule(rule);
  const until = parts?.get("UNTIL");
  if (!parts || !until) return rule;
  if (entry.allDay)
    parts.set("UNTIL", until.endsWith("Z") && until.length > 9 ? dateOf(fromUtc(until), entry) : until.slice(0, 8));
  else if (until.length === 8) parts.set("UNTIL", utc(toInstant(`${dashed(until)}T23:59:59`, entry.timeZone)));
  else if (!until.endsWith("Z")) parts.set("UNTIL", utc(toInstant(dashed(until), entry.timeZone)));
  return ruleOf(parts);
}

function dateText(text: string, zone: string | null, entry: CalendarEntry): string {
  if (text.length === 8) return `;VALUE=DATE:${text}`;
  const period = text.includes("/") ? ";VALUE=PERIOD" : "";
  if (/^\d{8}T\d{6}Z/.test(text) || (zone === null && entry.timeZone === "UTC"))
    return `${period}:${text.endsWith("Z") ? text : `${text}Z`}`;
  return `${period};TZID=${zone ?? entry.timeZone}:${text}`;
}

function recurrenceIdLine(id: string): string {
  if (id.length === 10) return `RECURRENCE-ID;VALUE=DATE:${id.replaceAll("-", "")}`;
  return `RECURRENCE-ID:${utc(Date.parse(id))}`;
}

function momentText(instant: number, entry: CalendarEntry): string {
  if (entry.allDay) return `;VALUE=DATE:${dateOf(instant, entry)}`;
  // A local time that comes twice reads as its first (RFC 5545 §3.3.5): the second can only be said in UTC.
  const wall = wallValueAt(instant, entry.timeZone);
  const second = entry.recurrence === null && instantOfWallValue(wall, entry.timeZone) !== instant;
  if (entry.timeZone === "UTC" || second) return `:${utc(instant)}`;
  return `;TZID=${entry.timeZone}:${new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, "")}`;
}

function dateOf(instant: number, entry: CalendarEntry): string {
  return toWall(instant, entry.timeZone).slice(0, 10).replaceAll("-", "");
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function fromUtc(text: string): number {
  return toInstant(dashed(text.replace("Z", "")), "UTC");
}

/** "20261201T190000" with its dashes and colons. */
function dashed(text: string): string {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return text.length > 8 ? `${date}T${text.slice(9, 11)}:${text.slice(11, 13)}:${text.slice(13, 15)}` : date;
}

/** A URI holds no white space, and a line break would begin a line of its own. */
function address(url: string): string {
  return clean(url).replace(/\s/g, "");
}

/** For properties whose type ical.js does not know, and which it therefore writes as they are. */
function oneLine(text: string): string {
  return clean(text)
    .replace(/\s+/g, " ")
    .replace(/[\\;,]/g, "\\$&");
}

/** Control characters would break the file; line breaks are escaped by ical.js. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ");
}
