import type { ValueForm } from "#domain/network/value-form.ts";
import type { Language } from "#domain/wording/languages.ts";
import type { EventStatus } from "./event.ts";

/** What a person or client gives to publish or change an event; instants in epoch milliseconds. */
export interface EventInput {
  network: string;
  title: string;
  description: string;
  language: Language;
  start: number;
  end: number;
  timeZone?: string | null | undefined;
  allDay?: boolean | null | undefined;
  recurrence?: string | null | undefined;
  place?: string | null | undefined;
  area?: string | null | undefined;
  online?: boolean | null | undefined;
  invitationOnly?: boolean | null | undefined;
  themes: string[];
  audiences: string[];
  valueForms?: ValueForm[] | null | undefined;
  price?: string | null | undefined;
  expectedAttendance?: number | null | undefined;
  /** Networks that are to host it too, each by its own consent; null leaves all as it is. */
  coHosts?: string[] | null | undefined;
  funder?: string | null | undefined;
  url?: string | null | undefined;
  status?: EventStatus | null | undefined;
  holdUntil?: number | null | undefined;
}

/** Which happenings of a series a change or cancellation is about. */
export const SERIES_SCOPES = ["THIS", "FOLLOWING", "ALL"] as const;
export type SeriesScope = (typeof SERIES_SCOPES)[number];
