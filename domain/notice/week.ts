import { DAY } from "#domain/calendar/interval.ts";
import { dateAtHome, HOME_ZONE, toInstant, weekdayAtHome } from "#domain/calendar/zone.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { nearnessOf } from "#domain/flag/urgency.ts";

/** When the mail of the week goes: on Monday (Sunday is 0) at this hour of Amsterdam. */
export const WEEKLY = { day: 1, hour: 8 } as const;

/** A board that was down on Monday morning still tells on Tuesday; later, the next Monday is nearer. */
const LATEST = 2 * DAY;

/** The week of which the mail is due at an instant: by the date of its Monday; null when none is. */
export function weekDue(now: number): string | null {
  for (let back = 0; back <= LATEST; back += DAY) {
    const date = dateAtHome(now - back);
    const turn = toInstant(`${date}T${String(WEEKLY.hour).padStart(2, "0")}:00`, HOME_ZONE);
    if (weekdayAtHome(turn) === WEEKLY.day) return turn <= now && now - turn < LATEST ? date : null;
  }
  return null;
}

/** The week of an instant, by the date of its Monday. */
export function weekOf(now: number): string {
  const since = (weekdayAtHome(now) + 7 - WEEKLY.day) % 7;
  return new Date(Date.parse(dateAtHome(now)) - since * DAY).toISOString().slice(0, 10);
}

const OVER = 3;

/** Whether the mail of the week tells a lead of a signal: while it is open and to come, a note only in its first week. */
export function isOfWeek(flag: Flag, now: number): boolean {
  if (flag.joined || nearnessOf(flag, now) === OVER) return false;
  return flag.band !== "NOTE" || flag.firstSeen >= now - 7 * DAY;
}
