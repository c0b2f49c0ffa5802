import ICAL from "ical.js";
import type { EventStatus } from "#domain/calendar/event.ts";
import { parseRule, parseRuleText, ruleOf } from "#domain/calendar/rule-text.ts";
import { toInstant, toWall, wallValueAt } from "#domain/calendar/zone.ts";
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
  /** When it was last changed; also its DTSTAMP, so that an unchanged board writes the same bytes. */
  changedAt: number;
}

/** What stands above the events. */
export interface CalendarHead {
  name: string;
  /** Where the calendar is kept. */
  url: string;
  language: "nl" | "en";
  /** The instant for which zone rules are written. */
  now: number;
}

/**
 * Writes an iCalendar file (RFC 5545, RFC 7986) that programs fetch again every hour: local times with their
 * VTIMEZONE, all-day events as dates, lines folded, CRLF. `readCalendar` reads the same events back.
 */
export function writeCalendar(entries: CalendarEntry[], head: CalendarHead): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", `-//Samenbord//NONSGML Samenbord//${head.language.toUpperCase()}`);
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  for (const name of ["NAME", "X-WR-CALNAME"]) addLine(calendar, `${name}:${oneLine(head.name)}`);
  calendar.addPropertyWithValue("url", clean(head.url));
  addLine(calendar, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  addLine(calendar, "X-PUBLISHED-TTL:PT1H");
  const zones = new Set(entries.filter((entry) => !entry.allDay).map((entry) => entry.timeZone));
  zones.delete("UTC");
  for (const zone of [...zones].sort()) calendar.addSubcomponent(zoneComponent(zone, head.now));
  const replaced = replacedStarts(entries);
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, replaced.get(entry.uid) ?? new Set()));
  return `${calendar.toString()}\r\n`;
}

/** Happenings that another entry replaces must not also be excluded: many programs would then show neither. */
function replacedStarts(entries: CalendarEntry[]): Map<string, Set<string>> {
  const starts = new Map<string, Set<string>>();
  for (const { uid, recurrenceId } of entries) {
    if (recurrenceId !== null) starts.set(uid, (starts.get(uid) ?? new Set()).add(recurrenceId));
  }
  return starts;
}

function eventOf(entry: CalendarEntry, replaced: Set<string>): ICAL.Component {
  const event = new ICAL.Component("vevent");
  event.addPropertyWithValue("uid", clean(entry.uid));
  addLine(event, `DTSTAMP:${utc(entry.changedAt)}`);
  addLine(event, `LAST-MODIFIED:${utc(entry.changedAt)}`);
  event.addPropertyWithValue("sequence", entry.sequence);
  if (entry.recurrenceId !== null) addLine(event, recurrenceIdLine(entry.recurrenceId));
  addLine(event, `DTSTART${momentText(entry.start, entry)}`);
  addLine(event, `DTEND${momentText(entry.end, entry)}`);
  for (const line of recurrenceLines(entry, replaced)) addLine(event, line);
  event.addPropertyWithValue("summary", clean(entry.title));
  event.addPropertyWithValue("status", entry.status);
  if (entry.description !== "") event.addPropertyWithValue("description", clean(entry.description));
  if (entry.place) event.addPropertyWithValue("location", clean(entry.place));
  if (entry.url) event.addPropertyWithValue("url", clean(entry.url));
  if (entry.categories.length > 0) {
    const categories = new ICAL.Property("categories");
    categories.setValues(entry.categories.map(clean));
    event.addProperty(categories);
  }
  return event;
}

/** The board's local recurrence lines with the zone that a file needs. */
function recurrenceLines(entry: CalendarEntry, replaced: Set<string>): string[] {
  const text = entry.recurrence === null ? null : parseRuleText(entry.recurrence);
  if (!text) return [];
  const rules = text.rules.map((rule) => `RRULE:${ruleWithEnd(rule, entry)}`);
  const without = text.withoutRules.map((rule) => `EXRULE:${ruleWithEnd(rule, entry)}`);
  const dates = text.dates.map((date) => `RDATE${dateText(date.text, date.zone, entry)}`);
  const gone = text.without
    .filter((date) => !replaced.has(instantText(date.text, date.zone, entry)))
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

/** A start as RECURRENCE-ID names it: a UTC instant, or a date. */
function instantText(text: string, zone: string | null, entry: CalendarEntry): string {
  if (text.length === 8) return dashed(text);
  const instant = text.endsWith("Z") ? fromUtc(text) : toInstant(dashed(text.slice(0, 15)), zone ?? entry.timeZone);
  return new Date(instant).toISOString();
}

function recurrenceIdLine(id: string): string {
  if (id.length === 10) return `RECURRENCE-ID;VALUE=DATE:${id.replaceAll("-", "")}`;
  return `RECURRENCE-ID:${utc(Date.parse(id))}`;
}

function momentText(instant: number, entry: CalendarEntry): string {
  if (entry.allDay) return `;VALUE=DATE:${dateOf(instant, entry)}`;
  if (entry.timeZone === "UTC") return `:${utc(instant)}`;
  return `;TZID=${entry.timeZone}:${new Date(wallValueAt(instant, entry.timeZone)).toISOString().slice(0, 19).replace(/[-:]/g, "")}`;
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

function addLine(component: ICAL.Component, line: string): void {
  component.addProperty(ICAL.Property.fromString(line));
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
