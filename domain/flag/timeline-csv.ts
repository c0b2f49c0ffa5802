import { toWall } from "#domain/calendar/zone.ts";
import { writeTable } from "#domain/csv.ts";
import type { Language } from "#domain/wording/languages.ts";
import { say } from "#domain/wording/wording.ts";

/** A happening of the timeline in words. */
export interface TimelineTold {
  /** Instants in epoch milliseconds, told by the clock of the event's own zone. */
  start: number;
  end: number;
  timeZone: string;
  title: string;
  /** Who hosts or lists it, in one cell. */
  networks: string;
  hold: boolean;
  /** Titles of the events with which it overlaps. */
  rivals: readonly string[];
}

const COLUMNS = ["start", "end", "title", "networks", "status", "rivals"] as const;

/** The timeline of a theme as a table for a spreadsheet; where there is `more` than it tells, its last line says so. */
export function writeTimeline(told: readonly TimelineTold[], more: boolean, language: Language): string {
  const head = COLUMNS.map((column) => say(language, `timeline.column.${column}`));
  const rows = told.map(({ start, end, timeZone, title, networks, hold, rivals }) => [
    ...[start, end].map((instant) => toWall(instant, timeZone).replace("T", " ")),
    ...[title, networks, say(language, hold ? "timeline.hold" : "timeline.sure"), rivals.join(", ")],
  ]);
  const rest = more ? [[say(language, "timeline.more", { count: told.length })]] : [];
  return writeTable([head, ...rows, ...rest]);
}
