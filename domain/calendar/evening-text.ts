import type { Language } from "#domain/wording/languages.ts";
import { localeOf, say } from "#domain/wording/wording.ts";
import type { Evening } from "./evening.ts";
import { sayRecurrence } from "./recurrence-words.ts";
import { HOME_ZONE, toInstant } from "./zone.ts";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** An evening in words: "elke eerste dinsdag van de maand, 19:00–22:00, tot en met 1 juli 2027". */
export function sayEvening(language: Language, { nth, weekday, from, to, until }: Evening): string {
  const day = DAYS[weekday - 1];
  const rule = nth === 0 ? `RRULE:FREQ=WEEKLY;BYDAY=${day}` : `RRULE:FREQ=MONTHLY;BYDAY=${nth}${day}`;
  const last = toInstant(`${until}T12:00`, HOME_ZONE);
  const date = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: HOME_ZONE }).format(last);
  return say(language, "evening.line", { when: sayRecurrence(language, rule, last, HOME_ZONE), from, to, date });
}
