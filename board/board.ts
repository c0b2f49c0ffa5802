import type { Identity } from "#db/identity.ts";
import type { Store } from "#db/store.ts";
import type { CalendarReading } from "#domain/feed/ical.ts";
import type { ReadingOptions } from "#domain/feed/read-outside.ts";

/** A mail as the board sends it: plain text first. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type Mailer = (mail: Mail) => Promise<void>;

/**
 * Reads what comes from outside, at a distance: it answers within bounds of time and memory, and what does not fit in
 * them, or cannot be read, is refused in the reading. It never throws.
 */
export interface Reader {
  readCalendar(text: string, options: ReadingOptions): Promise<CalendarReading>;
}

/** What the demonstration shows beside the board: its mails, which nobody else may read on a real board. */
export interface Demonstration {
  mails: (Mail & { at: number })[];
}

/** Everything a verb may touch. */
export interface Board {
  store: Store;
  identity: Identity;
  /** The present, as an instant in epoch milliseconds. */
  now(): number;
  mailer: Mailer;
  reader: Reader;
  /** Where people reach the board, without a slash at the end. */
  baseUrl: string;
  demonstration: Demonstration | null;
}
