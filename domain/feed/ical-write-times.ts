import { recurrenceIdOfDate } from "#domain/calendar/replacement.ts";
import { parseRule, parseRuleText, ruleOf } from "#domain/calendar/rule-text.ts";
import { instantOfWallValue, toInstant, toWall, wallValueAt, zoneOf } from "#domain/calendar/zone.ts";

/** An event's times as the board keeps them; instants in epoch milliseconds. */
export interface EntryTimes {
  start: number;
  timeZone: string;
  allDay: boolean;
  recurrence: string | null;
}

/**
 * The board's local recurrence lines with the zone that a file needs. Happenings of which the `recurrenceId` is in
 * `replaced` are not excluded.
 */
export function recurrenceLines(entry: EntryTimes, replaced: ReadonlySet<string>): string[] {
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
function ruleWithEnd(rule: string, entry: EntryTimes): string {
  const parts = parseRule(rule);
  const until = parts?.get("UNTIL");
  if (!parts || !until) return rule;
  if (entry.allDay)
    parts.set("UNTIL", until.endsWith("Z") && until.length > 9 ? dateOf(fromUtc(until), entry) : until.slice(0, 8));
  else if (until.length === 8) parts.set("UNTIL", utc(toInstant(`${dashed(until)}T23:59:59`, entry.timeZone)));
  else if (!until.endsWith("Z")) parts.set("UNTIL", utc(toInstant(dashed(until), entry.timeZone)));
  return ruleOf(parts);
}

function dateText(text: string, zone: string | null, entry: EntryTimes): string {
  if (text.length === 8) return `;VALUE=DATE:${text}`;
  const period = text.includes("/") ? ";VALUE=PERIOD" : "";
  // A name that nobody knows is read in the zone of the event, so it is written in that.
  const known = (zone && zoneOf(zone)) || entry.timeZone;
  if (/^\d{8}T\d{6}Z/.test(text) || known === "UTC") return `${period}:${text.replace(LOCAL_TIME, "$&Z")}`;
  return `${period};TZID=${known}:${text}`;
}

/** A start or an end that does not say yet that it is in UTC. */
const LOCAL_TIME = /(?<=^|\/)\d{8}T\d{6}(?!Z)/g;

/** The line that says which happening of a series an entry replaces, from its `recurrenceId`. */
export function recurrenceIdLine(id: string): string {
  if (id.length === 10) return `RECURRENCE-ID;VALUE=DATE:${id.replaceAll("-", "")}`;
  return `RECURRENCE-ID:${utc(Date.parse(id))}`;
}

/** What stands behind DTSTART or DTEND: parameters and value, in the zone of the event. */
export function momentText(instant: number, entry: EntryTimes): string {
  if (entry.allDay) return `;VALUE=DATE:${dateOf(instant, entry)}`;
  // A local time that comes twice reads as its first (RFC 5545 §3.3.5): the second can only be said in UTC.
  const wall = wallValueAt(instant, entry.timeZone);
  const second = entry.recurrence === null && instantOfWallValue(wall, entry.timeZone) !== instant;
  if (entry.timeZone === "UTC" || second) return `:${utc(instant)}`;
  return `;TZID=${entry.timeZone}:${new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, "")}`;
}

function dateOf(instant: number, entry: EntryTimes): string {
  return toWall(instant, entry.timeZone).slice(0, 10).replaceAll("-", "");
}

/** An instant as a date-time in UTC (RFC 5545 §3.3.5). */
export function utc(instant: number): string {
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
