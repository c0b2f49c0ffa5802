import { HOME_ZONE } from "#domain/calendar/zone.ts";
import { inEach, type Language } from "./languages.ts";

const STYLES = {
  day: { weekday: "long", day: "numeric", month: "long" },
  dayOfYear: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  date: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  shortWeekday: { weekday: "short" },
  dayOfMonth: { day: "numeric" },
  dayAndShort: { day: "numeric", month: "short" },
  dayAndMonth: { day: "numeric", month: "long" },
  monthName: { month: "long" },
  month: { month: "long", year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  stamp: { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
/** How much of a moment is said. */
export type TimeStyle = keyof typeof STYLES;
const MOST_WRITTEN = 5_000;

type Writer = (moment: string | number) => string;

const writers = inEach(writersOf);

/** A moment in the reader's words: "dinsdag 24 november", "19:00". */
export function sayMoment(language: Language, style: TimeStyle, iso: string | number): string {
  return writers[language][style](iso);
}

function writersOf(locale: string): Record<TimeStyle, Writer> {
  const entries = Object.entries(STYLES).map(([style, options]) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: HOME_ZONE });
    return [style, remembering(format)];
  });
  return Object.fromEntries(entries);
}

/** Pages show the same moments again and again, and writing one costs more than all else in its line. */
export function remembering(format: Intl.DateTimeFormat): Writer {
  const written = new Map<string | number, string>();
  return (moment) => {
    const known = written.get(moment);
    if (known !== undefined) return known;
    if (written.size >= MOST_WRITTEN) written.clear();
    // Runtimes differ on the comma after an English weekday.
    const text = format.format(new Date(moment)).replace(/^(\w+), /, "$1 ");
    written.set(moment, text);
    return text;
  };
}
