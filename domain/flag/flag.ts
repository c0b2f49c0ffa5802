/** What the board can see: see DESIGN, "flag". */
export const FLAG_KINDS = ["OVERLAP", "SERIES_OVERLAP", "SAME_EVENT", "DUPLICATE_OFFER"] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** How much a flag matters; a pair below NOTE is not shown. */
export const FLAG_BANDS = ["CLASH", "ATTENTION", "NOTE"] as const;
export type FlagBand = (typeof FLAG_BANDS)[number];

/** DISAGREED: two networks said the opposite of one pair. */
export const FLAG_STATES = ["NEW", "DISAGREED", "TALKING", "AGREED", "KEPT", "NOT_A_PROBLEM", "STALE"] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** One piece of evidence; its sentence is `reason.<code>` in the message catalogue. */
export interface Reason {
  code: string;
  /** Log-odds that this evidence adds (or, negative, takes). */
  weight: number;
  /** How strongly it was observed, 0 to 1: what its weight was multiplied by. Not said of what is not weighed so. */
  level?: number;
  /** What the sentence names: words of both texts, minutes, ids of areas, themes or audiences. */
  params: Record<string, string | number>;
}

/** What the rules say of one pair. */
export interface Evidence {
  kind: FlagKind;
  /** Sum of the reasons' weights including BASE, quantised to 1e-4. */
  score: number;
  /** Sigmoid of score plus calibration: the probability that the pair is what its kind says. */
  probability: number;
  /** null: not shown. */
  band: FlagBand | null;
  reasons: Reason[];
  /** Starts (epoch milliseconds) of the happenings it is about, ascending; empty for offers. */
  dates: number[];
}

/**
 * What the board saw of a group of events or offers: one pair, or several that belong together. Evidence is that of its
 * leading pair, `dates` those of all.
 */
export interface Flag extends Omit<Evidence, "band"> {
  id: string;
  band: FlagBand;
  state: FlagState;
  /** Whether its posts are shown as one already. */
  joined: boolean;
  events: string[];
  offers: string[];
  firstSeen: number;
  changedAt: number;
}

export const FLAG_ANSWERS = ["SAME", "LINKED", "DIFFERENT", "UNSURE", "MATTERS", "NOT_A_PROBLEM"] as const;
export type FlagAnswer = (typeof FLAG_ANSWERS)[number];
export const ANSWER_REASONS = [
  "OTHER_PUBLIC",
  "ONLINE",
  "INVITATION_ONLY",
  "OTHER_NEED",
  "OTHER_AREA",
  "OTHER",
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** What a person said of a flag, or of some of its pairs; kept for good. */
export interface Answer {
  id: string;
  /** The flag on which it was said. */
  flag: string;
  /** Keys of the pairs that are meant. */
  pairs: string[];
  answer: FlagAnswer;
  reason: AnswerReason | null;
  note: string | null;
  person: string;
  /** The network for which the person spoke; null for the municipality. */
  network: string | null;
  at: number;
  /** When its note was last changed; null while it is as it was sent. */
  rewordedAt: number | null;
}
