import { DateTime } from "luxon";
import type { Event } from "./event.ts";
import { expand, type Repeating } from "./recurrence.ts";
import { ZONE_PARAM } from "./rule-text.ts";
import { toWall, zoneOf } from "./zone.ts";

/** The series without its happening at `start` (epoch milliseconds): an EXDATE (RFC 5545 §3.8.5.1). */
export function skip(event: Event, start: number): Event {
  const wall = toWall(start, event.timeZone).replace(/[-:]/g, "").padEnd(15, "0");
  const line = event.allDay ? `EXDATE;VALUE=DATE:${wall.slice(0, 8)}` : `EXDATE;TZID=${event.timeZone}:${wall}`;
  return { ...event, recurrence: [event.recurrence, line].filter(Boolean).join("\n") };
}

/** The series up to, and not with, its happening at `start`: UNTIL is inclusive and in UTC (RFC 5545 §3.3.10). */
export function endBefore(event: Event, start: number): Event {
  const last = DateTime.fromMillis(start - 1000, { zone: "utc" });
  const until = event.allDay
    ? DateTime.fromMillis(start, { zone: event.timeZone }).minus({ days: 1 }).toFormat("yyyyMMdd")
    : last.toFormat("yyyyMMdd'T'HHmmss'Z'");
  const lines = (event.recurrence ?? "")
    .split("\n")
    .map((line) => (line.startsWith("RRULE") ? ended(line, until) : line));
  return { ...event, recurrence: lines.join("\n") };
}

function ended(rule: string, until: string): string {
  const kept = rule.replace(/;?(UNTIL|COUNT)=[^;]*/g, "").replace("RRULE:;", "RRULE:");
  return `${kept};UNTIL=${until}`;
}

/** A recurrence as the board keeps it: names in capitals, a bare rule with its RRULE before it, zones by their IANA name. */
export function normalRecurrence(text: string | null): string | null {
  const lines = (text ?? "").split(/\r?\n/).filter((line) => line.trim() !== "");
  const normal = lines.map((line) => {
    const rule = /^\s*(?:RRULE:)?\s*(FREQ=.*)$/i.exec(line)?.[1];
    return rule ? `RRULE:${rule.trim().toUpperCase()}` : inKnownZone(line.trim());
  });
  return normal.length > 0 ? normal.join("\n") : null;
}

function inKnownZone(line: string): string {
  return line.replace(ZONE_PARAM, (param, quoted?: string, bare?: string) => {
    const zone = zoneOf(quoted ?? bare ?? "");
    return zone === null ? param : `;TZID=${zone}`;
  });
}

/**
 * How many happenings the rule of a series gives before `at` (epoch milliseconds). Those that were taken out count
 * along and those that were added do not, as COUNT is about the rule alone (RFC 5545 §3.3.10).
 */
export function passedBefore(series: Repeating, at: number): number {
  const rules = (series.recurrence ?? "").split("\n").filter((line) => !/^(EXDATE|RDATE)/i.test(line));
  const ruled = { ...series, recurrence: rules.join("\n") || null };
  return expand(ruled, { start: series.start, end: at }).filter(({ start }) => start < at).length;
}

/**
 * The recurrence of a series that moves to another hour: what was taken out at the old hour is out at the new one too.
 * `wallStart` is the new local start ("2026-12-01T20:00").
 */
export function keepSkips(recurrence: string | null, before: Event, wallStart: string): string | null {
  const [from, to] = [clockOf(before.wallStart), clockOf(wallStart)];
  if (recurrence === null || from === to) return recurrence;
  const moved = (line: string) => line.replaceAll(new RegExp(`T${from}(?=,|$)`, "g"), `T${to}`);
  const local = (line: string) => line.startsWith(`EXDATE;TZID=${before.timeZone}:`) || line.startsWith("EXDATE:");
  return recurrence
    .split("\n")
    .map((line) => (local(line) ? moved(line) : line))
    .join("\n");
}

/** "190000" of "2026-12-01T19:00"; of a date alone that of midnight. */
function clockOf(wall: string): string {
  return wall.slice(11).replaceAll(":", "").padEnd(6, "0");
}

/** A rule with as many happenings fewer as have passed; one without COUNT, or with another, is left as it is. */
export function fewerBy(recurrence: string | null, passed: number, before: string | null): string | null {
  const count = /COUNT=(\d+)/.exec(recurrence ?? "")?.[1];
  if (!recurrence || !count || count !== /COUNT=(\d+)/.exec(before ?? "")?.[1]) return recurrence;
  return recurrence.replace(`COUNT=${count}`, `COUNT=${Math.max(1, Number(count) - passed)}`);
}
