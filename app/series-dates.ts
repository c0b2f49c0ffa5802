import { paths, withQuery } from "#domain/paths.ts";
import type { Span } from "./ui/time.ts";

/** A date of a series; one that was changed or cancelled by itself leads to the event that it became. */
export interface SeriesDate extends Span {
  id: string | null;
  became: "MOVED" | "CHANGED" | "CANCELLED" | null;
  /** The start that it had by the rule. */
  was: string;
}

interface Series {
  status: string;
  next: Span[];
  replacements: (Span & { id: string; status: string; replaces: string | null })[];
}

/** What is still to come of a series at an instant (epoch milliseconds), by start, with what became of single dates. */
export function datesOfSeries({ status, next, replacements }: Series, now: number): SeriesDate[] {
  const off = status === "CANCELLED" ? status : null;
  const planned = next.map(({ start, end }): SeriesDate => ({ start, end, id: null, became: off, was: start }));
  const apart = replacements
    .filter(({ end }) => Date.parse(end) > now)
    .map(({ id, status, start, end, replaces }): SeriesDate => {
      const was = replaces ?? start;
      const became = status === "CANCELLED" ? "CANCELLED" : was === start ? "CHANGED" : "MOVED";
      return { start, end, id, became, was };
    });
  return [...planned, ...apart].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

interface OfSeries {
  id: string;
  /** The series of which the event is one happening. */
  series: (Series & { id: string }) | null;
}

/** A date that is still to come, and the path of its page. */
export interface ComingDate extends Span {
  path: string;
}

/** The first date to come of a series, or of the series that an event is one happening of, unless it is off. */
export function nextDate({ id, series }: OfSeries, dates: SeriesDate[], now: number): ComingDate | null {
  return coming(id, dates) ?? (series && coming(series.id, datesOfSeries(series, now)));
}

function coming(series: string, dates: SeriesDate[]): ComingDate | null {
  const date = dates.find(({ became }) => became !== "CANCELLED");
  if (!date) return null;
  const { id, start, end } = date;
  return { start, end, path: id === null ? pathOn(series, start) : paths.event(id) };
}

/** The path of the page of a series about the date that begins at this instant. */
export function pathOn(series: string, start: string): string {
  return withQuery(paths.event(series), { at: start });
}

/** The instant that an address names, as the graph writes it; null when it names none. */
export function instantText(text: string | null): string | null {
  const instant = Date.parse(text ?? "");
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
