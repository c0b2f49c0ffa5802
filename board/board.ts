import type { Identity } from "#db/identity.ts";
import type { Store } from "#db/store.ts";
import type { CalendarReading } from "#domain/feed/ical.ts";
import type { ReadingOptions } from "#domain/feed/read-outside.ts";
import type { Actor } from "#domain/network/network.ts";
import type { SignInWay } from "#domain/network/session.ts";
import type { Fault } from "#domain/refusal.ts";
import type { Pulse } from "./pulse.ts";

/** A mail as the board sends it: plain text first. */
export interface Mail {
  /** The same whenever it is sent again, so that nobody sees it twice; null for one that is sent once or never. */
  id: string | null;
  to: string;
  subject: string;
  text: string;
  /** Where its reader turns mails like it off; null for one that cannot be turned off. */
  stop: string | null;
}

/** Sends a mail; throws when it is not taken, and MailRefused when it never will be. */
export type Mailer = (mail: Mail) => Promise<void>;

/** The mail server refuses an address, or a letter, for good (RFC 5321 §4.2.1: 5yz); `answer` is its code alone. */
export class MailRefused extends Error {
  override name = "MailRefused";

  constructor(
    readonly what: "ADDRESS" | "LETTER",
    readonly answer: string,
  ) {
    super(`The mail server refuses this ${what.toLowerCase()}: ${answer}`);
  }
}

/** Who waits for a reading: a person, or the clock that follows calendars. */
export type Waiting = "PERSON" | "CLOCK";

/**
 * Reads what comes from outside, at a distance: it answers within bounds of time and memory, and what does not fit in
 * them, or cannot be read, is refused in the reading. It never throws.
 * A person does not wait for what the clock has asked for.
 */
export interface Reader {
  readCalendar(text: string, options: ReadingOptions, waiting: Waiting): Promise<CalendarReading>;
}

/** What the demonstration shows beside the board: its mails, which nobody else may read on a real board. */
export interface Demonstration {
  mails: (Mail & { at: number })[];
}

/** What is asked of somebody else's server: an address that a person gave, and what we have of it already. */
export interface FetchAsked {
  url: string;
  etag: string | null;
  lastModified: string | null;
}

/** What came of it; a fault is at the field `url` and never says the address, which may hold a secret. */
export type Fetched =
  | { kind: "TEXT"; text: string; etag: string | null; lastModified: string | null; maxAge: number | null }
  | { kind: "SAME"; maxAge: number | null }
  /** `gone` when the server says that it is there no more; `retryAfter` in milliseconds when it says when to return. */
  | { kind: "FAULT"; fault: Fault; gone: boolean; retryAfter: number | null };

/** Reads an address of the open internet, and no other; never throws. `maxAge` is in milliseconds. */
export type Fetch = (asked: FetchAsked) => Promise<Fetched>;

/** A try to sign in: how, and who came in by it; null when nobody did. */
export interface SignInTried {
  way: SignInWay;
  person: string | null;
}

/** Something that somebody was refused because of who she is, or because she asked too often. */
export interface Refused {
  /** What was asked, as the graph calls it. */
  act: string;
  person: string | null;
  via: Actor["via"] | null;
  why: string;
}

/** Everything a verb may touch. */
export interface Board {
  store: Store;
  identity: Identity;
  /** The present, as an instant in epoch milliseconds. */
  now(): number;
  mailer: Mailer;
  /** Hears that letters were written, and sees to it that they go; nobody waits for the mail server. */
  lettersWait(): Promise<void>;
  /** Hears of every try to sign in. */
  signInTried(tried: SignInTried): void;
  /** Hears of what somebody was refused. */
  refused(refused: Refused): void;
  /** Hears of what went wrong while nobody waited for it. */
  wentWrong(what: string, error: unknown): void;
  /** The one way to what others serve. */
  fetch: Fetch;
  /** Addresses (host:port) that `fetch` reads though they are not on the open internet: the operator's word. */
  fetchExceptions: readonly string[];
  reader: Reader;
  /** Where holes in the board are reported: a mailto or https address of the operator. */
  securityContact: string | null;
  /** Where people reach the board, without a slash at the end. */
  baseUrl: string;
  demonstration: Demonstration | null;
  /** Told of each write. */
  pulse: Pulse;
}
