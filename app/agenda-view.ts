import { DAY, type Interval } from "#domain/calendar/interval.ts";
import { type Week, weeksFrom } from "#domain/calendar/week.ts";
import { windowOf } from "#domain/calendar/when.ts";
import { AHEAD, windowAt } from "#domain/calendar/window.ts";
import { dateAtHome, HOME_ZONE, startOfDay, toInstant } from "#domain/calendar/zone.ts";
import { whenOf } from "./filters.ts";

/** How the agenda can be shown; a list when the address says nothing. */
export const VIEWS = ["list", "month", "week"] as const;
export type View = (typeof VIEWS)[number];

/** What the address asks to be shown: how, of when, and of a month or week its weeks. */
export interface Shown {
  view: View;
  window: Interval;
  /** The day that was asked for, "2026-12-05"; null for today. */
  from: string | null;
  weeks: Week[];
  /** Of a month: which, "2026-12". */
  month: string;
}

/** No month touches more weeks. */
const MOST_WEEKS = 6;

/** `?view=month&from=2026-12-05&when=weekend`; what is over is not shown, and nothing is kept of later: both are today. */
export function shownOf(params: URLSearchParams, now: number): Shown {
  const view = VIEWS.find((one) => one === params.get("view")) ?? "list";
  const from = dayAhead(params.get("from"), now);
  const today = startOfDay(now);
  const start = from === null ? today : toInstant(from, HOME_ZONE);
  const month = dateAtHome(start).slice(0, 7);
  if (view === "list") {
    const when = whenOf(params);
    const window = when ? windowOf(when, now) : { start, end: start + AHEAD };
    return { view, window, from, weeks: [], month };
  }
  const touched = view === "week" ? weeksFrom(start, 1) : weeksOfMonth(month);
  const weeks = touched.filter(({ end }) => end > today);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const window = { start: Math.max(today, first?.start ?? start), end: last?.end ?? start };
  return { view, window, from, weeks, month };
}

/** The weeks that have a day of a month, "2026-12". */
function weeksOfMonth(month: string): Week[] {
  const first = toInstant(`${month}-01`, HOME_ZONE);
  return weeksFrom(first, MOST_WEEKS).filter(({ start }) => dateAtHome(start).slice(0, 7) <= month);
}

function dayAhead(asked: string | null, now: number): string | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(asked ?? "") ? Date.parse(`${asked}T00:00:00Z`) : Number.NaN;
  const date = Number.isNaN(day) ? "" : new Date(day).toISOString().slice(0, 10);
  return date > dateAtHome(now) && isKept(date, now) ? date : null;
}

/** Whether the agenda reaches as far as a date, "2026-12-05". */
export function isKept(date: string, now: number): boolean {
  return date < dateAtHome(windowAt(now).end);
}

/** The first day of the month that comes so many after one, "2026-12". */
export function firstOfMonth(month: string, ahead: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + ahead, 1)).toISOString().slice(0, 10);
}

/** The dates from one on, "2026-12-05". */
export function datesFrom(date: string, count: number): string[] {
  const first = Date.parse(`${date}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) => new Date(first + at * DAY).toISOString().slice(0, 10));
}
