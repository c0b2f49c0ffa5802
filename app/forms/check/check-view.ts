import type { OfferForm } from "#domain/catalogue/offer.ts";
import type { ClockQuestion } from "../event-form/clock-question.ts";
import type { Choice } from "../terms.ts";

export type Band = "CLASH" | "ATTENTION" | "NOTE";

/** One other post that a signal is about. */
export interface SeenPost {
  id: string;
  title: string;
  network: string;
  href: string;
  /** When it is; null for an offer. */
  when: string | null;
}

/** What the board saw, ready to be read. */
export interface SeenFlag {
  id: string;
  band: Band;
  sentence: string;
  posts: SeenPost[];
  reasons: string[];
}

/** A free moment that one tap takes over. */
export interface SeenSlot {
  /** As a button carries it. */
  moment: string;
  words: string;
  why: string | null;
}

/** The answer of a check: waiting for what it needs, failed (which hinders nothing), asked by nobody any more, or what it saw. */
export type CheckView =
  | { state: "WAITING" }
  | { state: "FAILED" }
  | { state: "SIGNED_OUT" }
  | {
      state: "SEEN";
      flags: SeenFlag[];
      slots: SeenSlot[];
      /** What to say when nothing stands out. */
      calm: string;
      /** What the reader should know about how the times were read. */
      notes: string[];
      faults: string[];
      /** What is asked about the times of an event. */
      clock?: ClockQuestion[];
      /** Of an event: goes along with the form, for which a moment was tried at which others are after the same people. */
      seal?: string | null;
      suggested: Suggested;
    };

export interface Suggested {
  need: Choice | null;
  form: OfferForm | null;
  themes: Choice[];
  audiences: Choice[];
  areas: Choice[];
}

/** What a check that was refused or broke says: who is signed out should know before she sends the form. */
export function unseen(error: unknown): CheckView {
  return { state: error instanceof Response && error.status === 401 ? "SIGNED_OUT" : "FAILED" };
}
