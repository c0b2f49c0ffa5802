import { DateTime } from "luxon";
import type { Event } from "./event.ts";
import { toWall } from "./zone.ts";

/** The series without its happening at `start` (epoch milliseconds): an EXDATE (RFC 5545 §3.8.5.1). */
export function skip(event: Event, start: number): Event {
  const wall = toWall(start, event.timeZone).replace(/[-:]/g, "");
  const line = event.allDay ? `EXDATE;VALUE=DATE:${wall.slice(0, 8)}` : `EXDATE;TZID=${event.timeZone}:${wall}00`;
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
