import { toWall } from "#domain/calendar/zone.ts";
import type { Language } from "#domain/catalogue/offer.ts";
import { writeTable } from "#domain/csv.ts";
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

/** The timeline of a theme as a table for a spreadsheet. */
export function writeTimeline(told: readonly TimelineTold[], language: Language): string {
  const head = COLUMNS.map((column) => say(language, `timeline.column.${column}`));
  const rows = told.map(({ start, end, timeZone, title, networks, hold, rivals }) => [
    ...[start, end].map((instant) => toWall(instant, timeZone).replace("T", " ")),
    ...[title, networks, say(language, hold ? "timeline.hold" : "timeline.sure"), rivals.join(", ")],
  ]);
  return writeTable([head, ...rows]);
}
