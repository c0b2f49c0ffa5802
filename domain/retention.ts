import { DAY } from "./calendar/interval.ts";

const MONTH = (365.25 / 12) * DAY;

/** How long the board keeps what, in milliseconds: the job of the night goes by it, and the page on privacy says it. */
export const KEPT = {
  /** An account that nobody uses. */
  account: 24 * MONTH,
  /** An event from somebody else's calendar, after its date. */
  imported: 24 * MONTH,
  /** What was taken off the board. */
  removed: 30 * DAY,
  log: 60 * MONTH,
  /** A name and an address with a request for a network: while it is unconfirmed, and after it was decided. */
  unconfirmed: 2 * DAY,
  decided: 30 * DAY,
  /** Who was invited, asked for a code and never came. */
  newcomer: DAY,
  /** A key or an address that opens nothing any more. */
  ended: 30 * DAY,
  /** What was tried, and from which address. */
  tried: DAY,
} as const;
