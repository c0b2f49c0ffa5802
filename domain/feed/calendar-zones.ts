import ICAL from "ical.js";
import { parseRule } from "#domain/calendar/rule-text.ts";
import { instantOfWallValue, isZone, offsetAt, zoneOf } from "#domain/calendar/zone.ts";
import { type Block, type Line, lineValue, rawValue } from "./calendar-lines.ts";

/** How a calendar's zone name is to be read. */
export interface ZoneReading {
  /** The instant of a wall value (`wallValue` of zone.ts) in this zone. */
  instant(wall: number): number;
  /** The IANA zone in which the item is kept; for a zone of the file's own, one with the same offsets then. */
  zoneAt(instant: number): string;
}

const HALF_YEAR = 182 * 86_400_000;
const LIKELY = ["Europe/London", "Europe/Amsterdam", "Europe/Athens", "America/New_York", "America/Chicago", "UTC"];

/** Reads zone names: known ones as IANA zones, others by the VTIMEZONE of the same text, else null. */
export function zoneReader(blocks: Block[], board: string): (name: string) => ZoneReading | null {
  const known = new Map<string, ZoneReading | null>();
  const byName = new Map(blocks.map((block) => [rawValue(block.lines, "TZID"), block]));
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const block = byName.get(name);
    const zone = zoneOf(name) ?? zoneOf(block ? (rawValue(block.lines, "X-LIC-LOCATION") ?? "") : "");
    const made = zone ? named(zone) : block ? ownZone(block, board) : null;
    known.set(name, made);
    return made;
  };
}

/** The reading of an IANA zone. */
export function named(zone: string): ZoneReading {
  return { instant: (wall) => instantOfWallValue(wall, zone), zoneAt: () => zone };
}

/** A zone that only the file knows, by ical.js's offsets; null when its rules are not the plain yearly kind. */
function ownZone(block: Block, board: string): ZoneReading | null {
  const zone = timezoneOf(block);
  if (!zone) return null;
  const offset = (wall: number) =>
    zone.utcOffset(ICAL.Time.fromDateTimeString(new Date(wall).toISOString().slice(0, 19))) * 1000;
  return {
    instant: (wall) => wall - offset(wall),
    zoneAt: (instant) => {
      const moments = [instant, instant + HALF_YEAR];
      const fits = (name: string) => moments.every((moment) => offsetAt(moment, name) === offset(moment));
      return [board, ...LIKELY].find(fits) ?? fixedZone(offset(instant)) ?? board;
    },
  };
}

/** "Etc/GMT-5" is five hours ahead of UTC: the sign is turned round in that family of names. */
function fixedZone(offset: number): string | null {
  const hours = offset / 3_600_000;
  const name = hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  return Number.isInteger(hours) && isZone(name) ? name : null;
}

function timezoneOf(block: Block): ICAL.Timezone | null {
  const lines = block.lines.filter((line) => OWN_LINES.has(line.name));
  if (lines.length > 1_000 || lines.some((line) => line.name === "RRULE" && !isPlainYearly(line))) return null;
  try {
    const text = ["BEGIN:VTIMEZONE", ...lines.map((line) => line.text.trim()), "END:VTIMEZONE"].join("\r\n");
    const component = new ICAL.Component(ICAL.parse(text));
    if (component.getAllSubcomponents().length === 0) return null;
    return new ICAL.Timezone({ component, tzid: rawValue(block.lines, "TZID") ?? "" });
  } catch {
    return null;
  }
}

const OWN_LINES = new Set(["BEGIN", "END", "TZID", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"]);

/** ical.js walks a zone's rules without limits, so only rules that find a date in every year may reach it. */
function isPlainYearly(line: Line): boolean {
  const parts = parseRule(lineValue(line).trim());
  if (parts?.get("FREQ") !== "YEARLY") return false;
  return [...parts].every(([name, value]) => PLAIN_PARTS[name]?.test(value));
}

const PLAIN_PARTS: Record<string, RegExp> = {
  FREQ: /^YEARLY$/,
  INTERVAL: /^1$/,
  WKST: /^[A-Z]{2}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYMONTH: /^(1[0-2]|0?[1-9])$/,
  BYDAY: /^([+-]?[1-4]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/,
  BYMONTHDAY: /^([1-9]|1\d|2[0-8])(,([1-9]|1\d|2[0-8])){0,7}$/,
};
