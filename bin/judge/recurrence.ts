import { readFileSync } from "node:fs";
import type { Interval } from "#domain/calendar/interval.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { HOME_ZONE, toInstant, toWall, zoneOf } from "#domain/calendar/zone.ts";
import { readCalendar } from "#domain/feed/ical.ts";

/** One rule with the starts that it is known to have. */
interface Case {
  id: string;
  ics: string;
  /** null for a floating time. */
  tzid: string | null;
  /** Local times between which `expected` was cut, or null. */
  window: [string, string] | null;
  /** Local starts, "19970902T090000" or "19970902". */
  expected: string[];
  /** Whether that is all there is, or its beginning. */
  complete: boolean;
}

interface Failure {
  id: string;
  expected: string[];
  /** The starts that came instead, or the reason of a refusal. */
  got: string[] | string;
}

/** Reads and expands every case as an import would, and compares. */
export function judgeRecurrence(file: string): { passed: number; failures: Failure[] } {
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] };
  const failures = cases.flatMap((one) => failureOf(one) ?? []);
  return { passed: cases.length - failures.length, failures };
}

function failureOf(one: Case): Failure | null {
  const { id, expected } = one;
  const got = startsOf(one);
  const shown = typeof got === "string" || one.complete ? got : got.slice(0, expected.length);
  return String(shown) === String(expected) ? null : { id, expected, got: shown };
}

/** The local starts of a case in order, or why it was refused. */
function startsOf({ ics, tzid, window }: Case): string[] | string {
  // A floating time knows no change of the clock, so it is read where there is none.
  const zone = tzid === null ? "UTC" : (zoneOf(tzid) ?? HOME_ZONE);
  const { items, refused } = readCalendar(titled(ics), { zone });
  const [first] = refused;
  if (first) return JSON.stringify(first.fault);
  const span = window ? spanOf(window, zone) : ALL_TIME;
  const starts = items.flatMap((item) =>
    expand(item, span)
      .filter(({ start }) => start >= span.start)
      .map(({ start }) => compact(toWall(start, zone), item.allDay)),
  );
  return starts.sort();
}

const ALL_TIME = { start: Date.UTC(1000, 0, 1), end: Date.UTC(9999, 11, 31) };

/** The cases are about time, and some leave out the title without which an event is refused. */
function titled(ics: string): string {
  return /^SUMMARY[:;]/im.test(ics) ? ics : ics.replace(/^BEGIN:VEVENT\r?\n/gim, "$&SUMMARY:–\r\n");
}

function spanOf([from, to]: [string, string], zone: string): Interval {
  return { start: toInstant(wallOf(from), zone), end: toInstant(wallOf(to), zone) + 1 };
}

/** "19970902T090000" as "1997-09-02T09:00:00". */
function wallOf(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)/, "$1-$2-$3").replace(/T(\d\d)(\d\d)(\d\d)$/, "T$1:$2:$3");
}

function compact(wall: string, isDate: boolean): string {
  const digits = wall.replace(/[-:]/g, "");
  return isDate ? digits.slice(0, 8) : digits.padEnd(15, "0");
}
