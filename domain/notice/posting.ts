const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What became of a notice as a mail; UNWANTED by its reader, FAILED for good, REFUSED by the server of her address. */
export type MailState = "WAITING" | "SENT" | "UNWANTED" | "FAILED" | "REFUSED";

/** How long after each try the next one comes: a day and a half in all, over a night on which nobody looks after a server. */
const PAUSES = [2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 7 * HOUR, 12 * HOUR, 12 * HOUR];

/** When a letter of which the given number of tries failed is tried again, as an instant; null when it was the last. */
export function nextTry(tries: number, at: number): number | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : at + pause;
}

const HELD = MINUTE;
const MANY = 10;

/** When a letter about an act on so many posts can go: a file or a feed comes in parts, and is one mail. */
export function dueAfter(posts: number, at: number): number {
  return posts > MANY ? at + HELD : at;
}
