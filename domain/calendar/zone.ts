import { IANAZone } from "luxon";
import { DAY } from "./interval.ts";
import { WINDOWS_ZONES } from "./windows-zones.ts";

/** The zone of the board: what names no zone is meant in it. */
export const HOME_ZONE = "Europe/Amsterdam";

/** About twelve days: no zone changes its clock twice within one. */
const BUCKET = 2 ** 30;
const zones = new Map<string, ZoneData | null>();

interface ZoneData {
  zone: IANAZone;
  /** Offsets at the edges of buckets, and the changes within them. */
  offsets: Map<number, number>;
  changes: Map<number, number>;
}

/** Whether `name` is a zone of the IANA database that this runtime knows. */
export function isZone(name: string): boolean {
  return zoneData(name) !== null;
}

/**
 * The IANA zone that a calendar's zone name stands for, or null: IANA names, Windows names (CLDR `windowsZones`),
 * and names with a prefix such as Mozilla's `/mozilla.org/20050126_1/Europe/Amsterdam`.
 */
export function zoneOf(name: string): string | null {
  const text = name.trim().replace(/^"|"$/g, "");
  if (isZone(text)) return text;
  const windows = WINDOWS_ZONES[text.toLowerCase()];
  if (windows) return windows;
  const parts = text.split("/").filter((part) => part !== "");
  for (let length = Math.min(3, parts.length - 1); length >= 2; length--) {
    const tail = parts.slice(-length).join("/");
    if (isZone(tail)) return tail;
  }
  return zoneOfDisplayName(text);
}

/** "(UTC+01:00) Amsterdam, Berlin", "Eastern Time (US & Canada)", "US-Eastern", "UTC+01": names made for people. */
function zoneOfDisplayName(text: string): string | null {
  const hours = /^(?:UTC|GMT)([+-])0?(\d{1,2})(?::?00)?$/.exec(text);
  if (hours) return knownZone(`Etc/GMT${hours[1] === "+" ? "-" : "+"}${hours[2]}`);
  const words = text.replace(/\([^)]*\)/g, "").trim();
  const windows = WINDOWS_ZONES[words.toLowerCase().replace(/ time$/, "")];
  if (windows) return windows;
  for (const place of words.split(",").slice(0, 12)) {
    const city = place.trim().replace(/ /g, "_");
    const found = CONTINENTS.map((continent) => knownZone(`${continent}/${city}`)).find((zone) => zone !== null);
    if (city !== "" && found) return found;
  }
  const dashed = text.replace(/^(US|Canada|Europe|America|Asia|Africa|Australia|Pacific|Atlantic)-/, "$1/");
  return dashed !== text ? knownZone(dashed) : null;
}

const CONTINENTS = ["Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic"];

function knownZone(name: string): string | null {
  return isZone(name) ? name : null;
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  const data = zoneData(zone);
  if (!data) throw new RangeError(`unknown zone ${zone}`);
  const bucket = Math.floor(instant / BUCKET);
  const first = edgeOffset(data, bucket);
  const last = edgeOffset(data, bucket + 1);
  if (first === last) return first;
  return instant < changeWithin(data, bucket, first) ? first : last;
}

/**
 * The instant of a wall time "2026-12-01T19:00" (seconds allowed, a bare date is its midnight) in a zone.
 * A time that the clock skips is read with the offset before the gap and one that comes twice is the first
 * (RFC 5545 §3.3.5). Throws RangeError when the text is no wall time or the zone is unknown.
 */
export function toInstant(wall: string, zone: string): number {
  const value = wallValue(wall);
  if (value === null) throw new RangeError(`not a wall time: ${wall}`);
  return instantOfWallValue(value, zone);
}

/** The wall time of an instant in a zone: "2026-12-01T19:00", with seconds only when there are any. */
export function toWall(instant: number, zone: string): string {
  const iso = new Date(wallValueAt(instant, zone)).toISOString();
  const wall = iso.slice(0, iso.indexOf("."));
  return wall.endsWith(":00") ? wall.slice(0, -3) : wall;
}

/** The local date of an instant on the board: "2026-12-01". */
export function dateAtHome(instant: number): string {
  return toWall(instant, HOME_ZONE).slice(0, 10);
}

/** The day of the week of an instant in Amsterdam; Sunday is 0. */
export function weekdayAtHome(instant: number): number {
  return new Date(`${dateAtHome(instant)}T12:00Z`).getUTCDay();
}

/** The midnight (epoch milliseconds) with which the day of an instant begins on the board: what changes with the day. */
export function startOfDay(instant: number): number {
  return toInstant(dateAtHome(instant), HOME_ZONE);
}

/** A wall time as the epoch milliseconds it would have if it were UTC; null when it is none ("2026-02-30T10:00"). */
export function wallValue(wall: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(wall);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** The wall clock at an instant, as the epoch milliseconds it would have if it were UTC. */
export function wallValueAt(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** A wall time that the clock shows twice, or skips, in the night in which it changes. */
export interface OddTime {
  kind: "TWICE" | "NEVER";
  /**
   * The instants (epoch milliseconds) that can be meant. Of a time that comes twice its first and its second; of one
   * that never comes what it is by the clock before the gap, which shows later, and by the one after, which shows
   * earlier. The first is what {@link toInstant} takes (RFC 5545 §3.3.5).
   */
  instants: [number, number];
}

/**
 * What is odd about a wall time "2026-10-25T02:30" in a zone, or null for nearly all. For a form, which asks; a
 * calendar's own times are read by the rule. Throws RangeError as {@link toInstant} does.
 */
export function oddTime(wall: string, zone: string): OddTime | null {
  const value = wallValue(wall);
  if (value === null) throw new RangeError(`not a wall time: ${wall}`);
  const instants: [number, number] = [value - offsetAt(value - DAY, zone), value - offsetAt(value + DAY, zone)];
  if (instants[0] === instants[1]) return null;
  const fits = instants.filter((instant) => wallValueAt(instant, zone) === value).length;
  return fits === 1 ? null : { kind: fits === 2 ? "TWICE" : "NEVER", instants };
}

/** Which of two an instant is when the clock shows its wall time twice, else null. */
export function turnOf(instant: number, zone: string): "FIRST" | "SECOND" | null {
  const odd = oddTime(toWall(instant, zone), zone);
  if (odd?.kind !== "TWICE") return null;
  return instant === odd.instants[0] ? "FIRST" : "SECOND";
}

/** The instant of a wall value; gaps and repeated hours as in {@link toInstant}. */
export function instantOfWallValue(value: number, zone: string): number {
  const before = offsetAt(value - DAY, zone);
  const after = offsetAt(value + DAY, zone);
  if (before === after && offsetAt(value - before, zone) === before) return value - before;
  const fits = [value - before, value - after].filter((instant) => instant + offsetAt(instant, zone) === value);
  return fits.length > 0 ? Math.min(...fits) : value - before;
}

/** The instant at which the clock changes in a bucket that begins with `offset`, found once by halving. */
function changeWithin({ zone, changes }: ZoneData, bucket: number, offset: number): number {
  const known = changes.get(bucket);
  if (known !== undefined) return known;
  let [before, after] = [bucket * BUCKET, (bucket + 1) * BUCKET];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (Math.round(zone.offset(middle) * 60_000) === offset) before = middle;
    else after = middle;
  }
  changes.set(bucket, after);
  return after;
}

function edgeOffset(data: ZoneData, bucket: number): number {
  const known = data.offsets.get(bucket);
  if (known !== undefined) return known;
  const offset = Math.round(data.zone.offset(bucket * BUCKET) * 60_000);
  if (data.offsets.size > 20_000) data.offsets.clear();
  data.offsets.set(bucket, offset);
  return offset;
}

/** Making an Intl formatter costs more than a thousand uses of it, so names are looked up once. */
function zoneData(name: string): ZoneData | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const valid = /^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) && IANAZone.isValidZone(name);
  const made = valid
    ? { zone: IANAZone.create(name), offsets: new Map<number, number>(), changes: new Map<number, number>() }
    : null;
  if (zones.size > 2_000) zones.clear();
  zones.set(name, made);
  return made;
}
