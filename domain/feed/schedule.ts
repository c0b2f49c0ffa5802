import { DAY } from "#domain/calendar/interval.ts";
import { fingerprintOf } from "./fingerprint.ts";

const MINUTE = 60_000;
export const SOONEST = 15 * MINUTE;
export const LATEST = DAY;
const USUAL = 60 * MINUTE;
/** A tenth sooner or later, so that feeds that were followed together part ways. */
const JITTER = 0.1;

/** What is known of how often a feed is worth reading; in milliseconds. */
export interface Rhythm {
  /** REFRESH-INTERVAL (RFC 7986 §5.7) or X-PUBLISHED-TTL of the calendar itself. */
  refresh: number | null;
  /** Cache-Control of its server. */
  maxAge: number | null;
}

/** When to read a feed again after a reading that succeeded at `at`: by its own hints, between 15 minutes and a day. */
export function afterSuccess(feed: string, at: number, { refresh, maxAge }: Rhythm): number {
  return at + within(within(refresh ?? (maxAge || USUAL)) * jitter(feed, at));
}

/** When to try again after so many failures in a row: an hour, doubled each time, or when the server asks; a day later at the latest. */
export function afterFailure(feed: string, at: number, failures: number, retryAfter: number | null): number {
  const patience = within(USUAL * 2 ** Math.min(failures - 1, 10)) * jitter(feed, at);
  return at + within(Math.max(patience, retryAfter ?? 0));
}

function within(wait: number): number {
  return Math.round(Math.min(LATEST, Math.max(SOONEST, wait)));
}

/** The same feed at the same instant gives the same: what looks like chance can be read again. */
function jitter(feed: string, at: number): number {
  const share = Number.parseInt(fingerprintOf(`${feed} ${at}`).slice(0, 8), 16) / 0xffffffff;
  return 1 - JITTER + 2 * JITTER * share;
}
