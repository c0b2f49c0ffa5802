import ICAL from "ical.js";
import { DAY } from "#domain/calendar/interval.ts";
import { toInstant, toWall, wallValue, wallValueAt } from "#domain/calendar/zone.ts";
import type { Fault } from "#domain/refusal.ts";
import { type Line, lineValue, paramOf } from "./calendar-lines.ts";
import { named, type ZoneReading } from "./calendar-zones.ts";

/** A DATE or DATE-TIME value, read. */
export interface Moment {
  /** For a date its midnight in the board's zone. */
  instant: number;
  /** "2026-12-01" for a date, else the local time "2026-12-01T19:00" in `zone`. */
  wall: string;
  /** The same as the text has it, also when the clock skips that time. */
  written: string;
  isDate: boolean;
  isUtc: boolean;
  /** IANA zone; the board's for dates, UTC and floating times. */
  zone: string;
}

/** What reading a time needs of its surroundings. */
export interface Surroundings {
  /** The board's zone, in which floating times and dates are. */
  zone: string;
  zones: (name: string) => ZoneReading | null;
}

/** The moments of a line such as DTSTART or EXDATE, each value read by itself; the first fault stops. */
export function readMoments(line: Line, around: Surroundings): Moment[] | Fault {
  const values = lineValue(line).split(/[,;]/);
  const name = paramOf(line, "TZID");
  const moments: Moment[] = [];
  for (const value of values) {
    if (value.trim() === "") continue;
    const moment = readMoment(value.trim(), name, around);
    if ("key" in moment) return moment;
    moments.push(moment);
  }
  return moments;
}

/**
 * DATE and DATE-TIME (RFC 5545 §3.3.4, §3.3.5) and what programs write instead: dashes and colons, no seconds, fractions,
 * a date that ends in Z (Google's birthdays), and the offset that the RFC forbids.
 */
const VALUE = new RegExp(
  /^(\d{4})-?(\d\d)-?(\d\d)/.source + /(?:Z|[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.source,
  "i",
);

/** One value such as "20261201T190000" in a zone by name; null as name is the board's zone. */
export function readMoment(value: string, zoneName: string | null, around: Surroundings): Moment | Fault {
  const match = VALUE.exec(value);
  // Programs write the year 9999 for "never"; the day after its last has no four digits.
  if (!match || match[1] === "9999") return badDate(value);
  const [, year, month, day, hour, minute, second = "00", offset] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) {
    if (wallValue(date) === null) return badDate(value);
    return {
      instant: toInstant(date, around.zone),
      wall: date,
      written: date,
      isDate: true,
      isUtc: false,
      zone: around.zone,
    };
  }
  const wall = wallOf(date, `${hour}:${minute}:${second}`);
  const clock = wall === null ? null : wallValue(wall);
  if (wall === null || clock === null) return badDate(value);
  if (offset) {
    const instant = clock - offsetOf(offset);
    return {
      instant,
      wall: toWall(instant, around.zone),
      written: wall,
      isDate: false,
      isUtc: true,
      zone: around.zone,
    };
  }
  const zone = zoneName ? around.zones(zoneName) : named(around.zone);
  if (!zone) return { field: "start", key: "fault.calendar.unknownZone", params: { zone: zoneName ?? "" } };
  const instant = zone.instant(clock);
  const kept = zone.zoneAt(instant);
  // A leap second and a time that the clock skips are told as what they are read as.
  const same = second !== "60" && wallValueAt(instant, kept) === clock;
  const shown = same ? wall.replace(/:00$/, "") : toWall(instant, kept);
  return { instant, wall: shown, written: wall, isDate: false, isUtc: false, zone: kept };
}

/** The end of a day is the next one's midnight. */
function wallOf(date: string, time: string): string | null {
  if (time !== "24:00:00") return `${date}T${time}`;
  const value = wallValue(date);
  return value === null ? null : new Date(value + DAY).toISOString().slice(0, 19);
}

/** Milliseconds of "+0100" or "+01:00"; none of "Z". */
function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** Milliseconds of a DURATION value such as "PT1H30M"; null when it is none. */
export function readDuration(value: string): number | null {
  try {
    const seconds = ICAL.Duration.fromString(value.trim().toUpperCase()).toSeconds();
    return Number.isFinite(seconds) ? seconds * 1000 : null;
  } catch {
    return null;
  }
}

/** "20261201T190000" of a wall time, "20261201" of a date. */
export function compactWall(wall: string): string {
  const digits = wall.replace(/[-:]/g, "");
  return digits.length === 13 ? `${digits}00` : digits;
}

function badDate(text: string): Fault {
  return { field: "start", key: "fault.calendar.badDate", params: { text: text.slice(0, 40) } };
}
