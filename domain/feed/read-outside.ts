import type { Interval } from "#domain/calendar/interval.ts";
import { expansionOf } from "#domain/calendar/recurrence.ts";
import type { CalendarItem } from "./calendar-item.ts";
import { type CalendarReading, readCalendar } from "./ical.ts";

/** What a reading needs to know: the zone of times without one, and the window in which series are followed. */
export interface ReadingOptions {
  zone: string;
  window: Interval;
}

/**
 * Reads a calendar from outside and follows its series through the window, so that what has too many happenings, or
 * takes too much work, is refused here and reaches no board. Bounded in what it gives, not yet in time and memory: it
 * runs in a process of its own.
 */
export function readOutside(text: string, { zone, window }: ReadingOptions): CalendarReading {
  const reading = readCalendar(text, { zone });
  const items = reading.items.filter((item) => {
    const fault = item.recurrence === null ? null : expansionOf(item, reach(item, window)).fault;
    if (fault) reading.refused.push({ line: item.line, title: item.title, fault });
    return !fault;
  });
  return { ...reading, items, refused: reading.refused.sort((a, b) => a.line - b.line) };
}

/** A series that only begins beyond the window is followed for as long from there. */
function reach({ start }: CalendarItem, window: Interval): Interval {
  const lasts = window.end - window.start;
  return start < window.end ? window : { start, end: start + lasts };
}
