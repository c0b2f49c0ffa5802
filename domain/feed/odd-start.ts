import { HOME_ZONE, oddTime, toWall, wallValue } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import type { Moment } from "./calendar-moments.ts";

/** A start that the clock skips or shows twice, and what it was read as; wall times in `zone`. */
export interface OddStart {
  /** NEVER when the clock skips it, else the turn that it was read as. */
  kind: "NEVER" | "FIRST" | "SECOND";
  written: string;
  read: string;
  zone: string;
}

/**
 * What is odd about the start of an event, or null for nearly all. A skipped time is read with the offset before the
 * gap, one that comes twice as the first (RFC 5545 §3.3.5), unless the calendar's own zone says otherwise.
 */
export function oddStart({ written, instant, zone, isDate, isUtc }: Moment): OddStart | null {
  const odd = isDate || isUtc ? null : oddTime(written, zone);
  if (odd === null) return null;
  const turn = instant === odd.instants[0] ? "FIRST" : "SECOND";
  return { kind: odd.kind === "NEVER" ? "NEVER" : turn, written, read: toWall(instant, zone), zone };
}

/** "02:30 bestaat niet op 28 maart 2027; gelezen als 03:30." */
export function sayOddStart(language: Language, { kind, written, read, zone }: OddStart): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" });
  const [clock, readClock] = [written.slice(11, 16), read.slice(11, 16)];
  const day = format.format(wallValue(written) ?? 0);
  return say(language, `import.odd.${kind}`, { clock, day, read: readClock, zone: zone === HOME_ZONE ? "HOME" : zone });
}
