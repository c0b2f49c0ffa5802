import type { DayFact } from "#domain/calendar/day-fact.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { dateAtHome, HOME_ZONE, toInstant } from "#domain/calendar/zone.ts";
import type { Fault } from "../refusal.ts";
import { tooLong } from "../text-faults.ts";

/**
 * TALKING until all have signed; WAITING for a calendar elsewhere to follow; BROKEN: what was agreed holds no more, so
 * that the talk is open again; CLOSED: ended without an agreement.
 */
export const ALIGNMENT_STATES = ["TALKING", "WAITING", "AGREED", "BROKEN", "CLOSED"] as const;
export type AlignmentState = (typeof ALIGNMENT_STATES)[number];

/** A network in the talk, and when it last looked or spoke; null when it never did. */
export interface Party {
  network: string;
  heardAt: number | null;
}

/** The talk between networks about one or more flags. Instants in epoch milliseconds. */
export interface Alignment {
  id: string;
  state: AlignmentState;
  flags: string[];
  events: string[];
  offers: string[];
  parties: Party[];
  /** For which network it was opened; null for the municipality. */
  openedFor: string | null;
  person: string | null;
  openedAt: number;
  /** By when every party is to have answered. */
  deadline: number;
  agreedAt: number | null;
  brokenAt: number | null;
}

/** What somebody said in the talk; `network` null for the municipality. */
export interface Message {
  id: string;
  alignment: string;
  network: string | null;
  person: string | null;
  text: string;
  at: number;
}

/** Whether parties can still propose and sign. */
export function isOpen({ state }: Pick<Alignment, "state">): boolean {
  return state === "TALKING" || state === "BROKEN" || state === "WAITING";
}

/** How many working days a network has to answer. */
export const DAYS_TO_ANSWER = 5;

/** The end of the given number of working days after an instant; weekends and public holidays are none. */
export function workingDaysAfter(instant: number, days: number, holidays: readonly DayFact[]): number {
  const free = (date: string) =>
    [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()) ||
    holidays.some(({ kind, from, to }) => kind === "PUBLIC_HOLIDAY" && from <= date && date <= to);
  let date = dateAtHome(instant);
  for (let left = days; left > 0; ) {
    date = new Date(Date.parse(`${date}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
    if (!free(date)) left--;
  }
  return toInstant(`${date}T23:59`, HOME_ZONE);
}

const LONGEST_MESSAGE = 2000;

/** Everything that is wrong with words in the talk. */
export function messageFaults(text: string): Fault[] {
  return text.trim() === "" ? [{ field: "text", key: "fault.required" }] : tooLong("text", text, LONGEST_MESSAGE);
}
