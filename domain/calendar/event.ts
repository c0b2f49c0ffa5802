import type { ValueForm } from "#domain/network/value-form.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { Interval } from "./interval.ts";

/** iCalendar's STATUS (RFC 5545 §3.8.1.11); TENTATIVE is a hold. */
export const EVENT_STATUSES = ["CONFIRMED", "TENTATIVE", "CANCELLED"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** What the matcher reads of an event: the post as its network wrote it. */
export interface EventPost {
  id: string;
  /** The network that owns the post. */
  network: string;
  /** Further networks that host it. */
  hosts: string[];
  title: string;
  description: string;
  language: Language;
  /** The first happening; instants in epoch milliseconds. */
  start: number;
  end: number;
  allDay: boolean;
  timeZone: string;
  /** RRULE, RDATE and EXDATE lines (RFC 5545 §3.8.5), or null for a single event. */
  recurrence: string | null;
  status: EventStatus;
  place: string | null;
  area: string | null;
  online: boolean;
  /** Whether its network said that only who is invited can come. */
  invitationOnly: boolean;
  themes: string[];
  audiences: string[];
  valueForms: ValueForm[];
  price: string | null;
  expectedAttendance: number | null;
  url: string | null;
  /** The file or feed it came from; two posts of one source are never joined by the machine. */
  source: string | null;
  /** iCalendar UID: with `source` what a series and its happenings that were changed apart have in common. */
  uid: string;
}

/** An event as the board keeps it. */
export interface Event extends EventPost {
  version: number;
  /** Local start without zone, "2026-12-01T19:00". */
  wallStart: string;
  placeId: string | null;
  /**
   * Of one happening of a series that is an event of its own: the start that it has by the rule, a UTC instant or of
   * whole days a date; else null. With `source` and `uid` the key of an import.
   */
  recurrenceId: string | null;
  sequence: number;
  funder: string | null;
  /** Instant at which a hold lapses. */
  holdUntil: number | null;
  /** Whether the hold was extended: that happens once. */
  holdExtended: boolean;
  /** The post under which this one is shown when several posts are one event, else null. */
  joinedTo: string | null;
  createdAt: number;
  changedAt: number;
}

/** One happening of an event. */
export interface Occurrence extends Interval {
  event: string;
}
