import { DAY } from "#domain/calendar/interval.ts";
import { HOME_ZONE } from "#domain/calendar/zone.ts";
import { FIRST_LANGUAGE, type Language } from "#domain/wording/languages.ts";
import { remembering, sayMoment, type TimeStyle } from "#domain/wording/moment.ts";
import { say } from "#domain/wording/wording.ts";

/** An evening that ends before this hour still belongs to the day on which it began. */
const MORNING = 6;

/** What happens from `start` up to `end`, as the graph gives it. */
export interface Span {
  start: string;
  end: string;
}

/** A moment in the reader's words: "dinsdag 24 november", "19:00". */
export function moment(language: Language, style: TimeStyle, iso: string | number): string {
  return sayMoment(language, style, iso);
}

/** The Amsterdam day of a moment, "2026-11-24". */
export function dayKey(iso: string | number): string {
  return keys(iso);
}

/** Days from the Amsterdam day of `from` to that of `to`: 0 today, 1 tomorrow. */
export function daysBetween(from: string | number, to: string | number): number {
  return Math.round((Date.parse(dayKey(to)) - Date.parse(dayKey(from))) / DAY);
}

/** The time of a happening beside its day: "19:00–21:00", "heel de dag", "22:00–02:00", "… tot en met vrijdag 27 november". */
export function clockSpan(language: Language, span: Span, allDay: boolean): string {
  if (allDay) return daysOf(span) > 0 ? untilDay(language, span) : say(language, "time.allDay");
  const clocks = `${moment(language, "clock", span.start)}–${moment(language, "clock", span.end)}`;
  if (daysOf(span) === 0 || endsAtNight(span)) return clocks;
  return say(language, "time.nextDay", { span: clocks, day: moment(language, "day", span.end) });
}

/** A happening in full: "dinsdag 24 november 2026, 19:00–21:00". */
export function fullSpan(language: Language, span: Span, allDay: boolean): string {
  const day = moment(language, "dayOfYear", span.start);
  if (allDay && daysOf(span) > 0) return untilDay(language, span);
  return `${day}, ${clockSpan(language, span, allDay)}`;
}

function untilDay(language: Language, span: Span): string {
  const [from, to] = [moment(language, "day", span.start), moment(language, "day", lastInstant(span))];
  return say(language, "time.days", { from, to });
}

/** How many midnights lie within; an end at midnight belongs to the day before. */
function daysOf(span: Span): number {
  return daysBetween(span.start, lastInstant(span));
}

function lastInstant({ start, end }: Span): number {
  return Math.max(Date.parse(start), Date.parse(end) - 1);
}

function endsAtNight(span: Span): boolean {
  return daysOf(span) === 1 && Number(moment(FIRST_LANGUAGE, "clock", span.end).slice(0, 2)) < MORNING;
}

const keys = remembering(new Intl.DateTimeFormat("en-CA", { timeZone: HOME_ZONE }));
