import type { EventStatus } from "#domain/calendar/event.ts";
import type { Fault } from "#domain/refusal.ts";
import type { OddStart } from "./odd-start.ts";

/** One event of a calendar, in the board's terms; instants in epoch milliseconds. */
export interface CalendarItem {
  /** iCalendar UID; made from title and start where the file has none or gives one to several events. */
  uid: string;
  /** Which happening of the series `uid` this replaces: a UTC instant (ISO) or a date; null for a whole event. */
  recurrenceId: string | null;
  sequence: number;
  title: string;
  /** Plain text. */
  description: string;
  start: number;
  end: number;
  /** Local start without zone, "2026-12-01T19:00". */
  wallStart: string;
  /** IANA zone. */
  timeZone: string;
  allDay: boolean;
  /** RRULE, RDATE and EXDATE lines in the local time of `timeZone`, or null. Replaced happenings are excluded. */
  recurrence: string | null;
  status: EventStatus;
  place: string | null;
  /** http or https only. */
  url: string | null;
  categories: string[];
  /** The organiser's name as the file has it. */
  organizer: string | null;
  /** What is odd about its start, of the few that have that; it says how it was read and is no part of its contents. */
  oddStart?: OddStart;
  /** Line of the text on which the event begins, from 1. */
  line: number;
}

/** What could not be taken from a calendar, where, and why. */
export interface RefusedItem {
  line: number;
  title: string | null;
  fault: Fault;
}
