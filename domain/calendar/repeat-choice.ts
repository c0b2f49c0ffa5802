import { toInstant, wallValue } from "./zone.ts";

/** What a form's repeat select offers; `sayRecurrence` of {@link recurrenceFor} gives each its words. */
export const REPEAT_CHOICES = ["NONE", "WEEKLY", "TWO_WEEKLY", "MONTHLY_WEEKDAY", "MONTHLY_DATE", "YEARLY"] as const;
export type RepeatChoice = (typeof REPEAT_CHOICES)[number];

/** When a series ends: with the last happening on or before a date ("2027-03-03"), or after a number of times. */
export type RepeatEnd = { until: string } | { count: number } | null;

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/**
 * The recurrence that a choice makes of a local start ("2026-12-01T19:00", or a date): an RRULE line, UNTIL as the
 * end of that local day in UTC; null for no repeat. A weekday of which a month has no fifth becomes the last one.
 * Throws RangeError when the start or the end is no date.
 */
export function recurrenceFor(
  choice: RepeatChoice,
  wallStart: string,
  timeZone: string,
  end: RepeatEnd,
): string | null {
  const value = wallValue(wallStart);
  if (value === null) throw new RangeError(`not a wall time: ${wallStart}`);
  const rule = ruleFor(choice, new Date(value));
  return rule === null ? null : `RRULE:${rule}${endOf(end, timeZone)}`;
}

/** The choice that made a recurrence, so that a form shows it again; null when none of them did. */
export function repeatChoiceOf(recurrence: string | null, wallStart: string): RepeatChoice | null {
  if (recurrence === null) return "NONE";
  const kept = recurrence.replace(/;(UNTIL|COUNT)=[^;\n]*/g, "");
  return REPEAT_CHOICES.find((choice) => recurrenceFor(choice, wallStart, "UTC", null) === kept) ?? null;
}

function ruleFor(choice: RepeatChoice, start: Date): string | null {
  const day = DAYS[start.getUTCDay()];
  const nth = Math.ceil(start.getUTCDate() / 7);
  switch (choice) {
    case "NONE":
      return null;
    case "WEEKLY":
      return `FREQ=WEEKLY;BYDAY=${day}`;
    case "TWO_WEEKLY":
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`;
    case "MONTHLY_WEEKDAY":
      return `FREQ=MONTHLY;BYDAY=${nth === 5 ? -1 : nth}${day}`;
    case "MONTHLY_DATE":
      return `FREQ=MONTHLY;BYMONTHDAY=${start.getUTCDate()}`;
    case "YEARLY":
      return `FREQ=YEARLY;BYMONTH=${start.getUTCMonth() + 1};BYMONTHDAY=${start.getUTCDate()}`;
  }
}

function endOf(end: RepeatEnd, timeZone: string): string {
  if (end === null) return "";
  if ("count" in end) return `;COUNT=${end.count}`;
  const last = new Date(toInstant(`${end.until.slice(0, 10)}T23:59:59`, timeZone));
  return `;UNTIL=${last.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
