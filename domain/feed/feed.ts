import { DAY } from "#domain/calendar/interval.ts";
import type { Fault } from "#domain/refusal.ts";

/** A calendar of someone else that a network follows; instants in epoch milliseconds. */
export interface Feed {
  id: string;
  network: string;
  /** Where it is read; it may hold a secret, and is shown by `maskedAddress` only. */
  url: string;
  /** The calendar's own name. */
  name: string | null;
  /** Who follows it: its readings are hers. */
  person: string;
  followedAt: number;
  stoppedAt: number | null;
  /** Validators of the last reading (RFC 9110 §8.8). */
  etag: string | null;
  lastModified: string | null;
  /** Of the text that was last taken in. */
  digest: string | null;
  /** How often the calendar says that it changes, in milliseconds. */
  refresh: number | null;
  /** How many coming events the last reading held. */
  held: number;
  nextAt: number;
  /** The last time that reading it succeeded. */
  readAt: number | null;
  /** Readings in a row that failed, since when, and why the last one did. */
  failures: number;
  failingSince: number | null;
  fault: Fault | null;
  /** Its server says that it is there no more. */
  gone: boolean;
  /** When its people were told that it fails. */
  noticedAt: number | null;
  /** Keys of the coming events that the last reading had no more. */
  missing: string[];
  /** So many are missing that a person must agree before they go. */
  asks: boolean;
}

export const FEED_HEALTHS = ["GOOD", "ASKING", "FAILING", "DEAD"] as const;
export type FeedHealth = (typeof FEED_HEALTHS)[number];

/** After so long without a reading nobody knows whether what it brought still holds. */
export const DEAD_AFTER = 7 * DAY;
/** After so long its people are told. */
export const NOTICE_AFTER = DAY;

/** How a feed is: DEAD when it is gone or has failed for a week, which makes its events uncertain. */
export function healthOf({ gone, failingSince, asks }: Feed, now: number): FeedHealth {
  if (gone || (failingSince !== null && failingSince <= now - DEAD_AFTER)) return "DEAD";
  if (failingSince !== null) return "FAILING";
  return asks ? "ASKING" : "GOOD";
}

/** Whether its people must be told now that it fails: after a day, and once. */
export function mustTell({ failingSince, noticedAt }: Feed, now: number): boolean {
  return failingSince !== null && noticedAt === null && failingSince <= now - NOTICE_AFTER;
}

/** The name that its events carry as their source. */
export function feedSource(feed: string): string {
  return `feed:${feed}`;
}

/** The feed that a source names; null for a file. */
export function feedOfSource(source: string | null): string | null {
  return source?.startsWith("feed:") ? source.slice("feed:".length) : null;
}
