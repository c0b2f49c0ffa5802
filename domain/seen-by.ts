import type { Action } from "./permission.ts";

/** Groups of people who see something, in the words of `seenBy.*`. */
export const VIEWERS = [
  "EVERYBODY",
  "PLANNERS",
  "OWN_AND_OFFICERS",
  "OWN_AND_BOARD",
  "OWN",
  "PARTIES",
  "PARTIES_AND_OFFICERS",
  "LEADS",
  "BOARD",
  "OFFICERS",
  "ADMINS",
  "SELF",
] as const;
export type Viewers = (typeof VIEWERS)[number];

/** What the board shows, with who sees it; `by` is what permission.ts is asked for it, where it asks anything. */
export const SEEN_BY = {
  event: { who: "EVERYBODY", by: null },
  offer: { who: "EVERYBODY", by: null },
  hold: { who: "PLANNERS", by: "SEE_FLAGS" },
  flag: { who: "PLANNERS", by: "SEE_FLAGS" },
  answer: { who: "PLANNERS", by: "SEE_FLAGS" },
  alignment: { who: "PARTIES_AND_OFFICERS", by: "ALIGN" },
  correction: { who: "PLANNERS", by: "SEE_FLAGS" },
  wish: { who: "PLANNERS", by: "SEE_FLAGS" },
  evening: { who: "PLANNERS", by: "SEE_FLAGS" },
  lesson: { who: "PLANNERS", by: "SEE_FLAGS" },
  history: { who: "OWN_AND_OFFICERS", by: "SEE_HISTORY" },
  /** Funding, followed calendars and files that were read in. */
  private: { who: "OWN_AND_OFFICERS", by: "SEE_PRIVATE" },
  lapsedHold: { who: "OWN", by: "POST" },
  people: { who: "OWN", by: "WISH" },
  hosting: { who: "PARTIES", by: "HOST" },
  invite: { who: "LEADS", by: "MANAGE" },
  effect: { who: "OWN_AND_BOARD", by: "SEE_EFFECT" },
  log: { who: "BOARD", by: "SEE_LOG" },
  freshness: { who: "OFFICERS", by: "OVERSEE" },
  /** Who looks after a flag, until when it is put off, and notes of work. */
  desk: { who: "BOARD", by: "DESK" },
  application: { who: "ADMINS", by: "APPROVE" },
  signedIn: { who: "ADMINS", by: "END_SESSIONS" },
  /** What is seen of a draft; nothing of it is kept. */
  check: { who: "SELF", by: null },
  account: { who: "SELF", by: "ACCOUNT" },
  notice: { who: "SELF", by: "ACCOUNT" },
  outgoing: { who: "ADMINS", by: "SEE_SETTINGS" },
} as const satisfies Record<string, { who: Viewers; by: Action | null }>;
export type Thing = keyof typeof SEEN_BY;
