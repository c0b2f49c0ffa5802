import type { Event } from "#domain/calendar/event.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { AUDIENCES, THEMES } from "#domain/catalogue/taxonomy.ts";
import { AREAS } from "#domain/place/areas.ts";
import type { Fault } from "#domain/refusal.ts";
import { unknownIn } from "#domain/text-faults.ts";
import { explainsAway } from "./answering.ts";
import type { Answer, AnswerReason } from "./flag.ts";
import type { Matter } from "./grounds.ts";

/** The reasons of an answer that say something of a post, so that it can be kept there for everybody. */
export const CORRECTING = ["OTHER_PUBLIC", "ONLINE", "INVITATION_ONLY", "OTHER_NEED", "OTHER_AREA"] as const;
export type CorrectingReason = (typeof CORRECTING)[number] & AnswerReason;

/** ACCEPTED and DECLINED: by the network of the post, which alone decides. */
export const CORRECTION_STATES = ["PROPOSED", "ACCEPTED", "DECLINED"] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** What an answer to a flag says of one of its posts. */
export interface Correction {
  id: string;
  answer: string;
  /** That of the answer. */
  reason: CorrectingReason;
  /** The post: one of the two. */
  event: string | null;
  offer: string | null;
  /** Ids of audiences, one theme or one area; empty where the reason says it all. */
  terms: string[];
  person: string;
  /** The network for which the person spoke; null for the municipality. */
  network: string | null;
  at: number;
  state: CorrectionState;
  decidedBy: string | null;
  decidedAt: number | null;
  /** What the network of the post says to it. */
  note: string | null;
}

/** A post with its noun. */
export type Post = { noun: "event"; post: Event } | { noun: "offer"; post: Offer };

/** What a correction makes of its post; the keys are those of the post. */
export type Corrected = Partial<Pick<Event, "audiences" | "online" | "invitationOnly" | "themes" | "area">> &
  Partial<Pick<Offer, "need" | "areas">>;

/**
 * The reason of an answer that can be kept with a post, or null. Only who says that it is no clash explains it away, and
 * an offer knows no invitations.
 */
export function correctingReason({ answer, reason, pairs }: Pick<Answer, "answer" | "reason" | "pairs">) {
  const ofOffers = pairs.some((core) => core.startsWith("DUPLICATE_OFFER"));
  if (!explainsAway(answer) || (ofOffers && reason === "INVITATION_ONLY")) return null;
  return CORRECTING.find((one) => one === reason) ?? null;
}

/** The facts of a post that a reason is about, as `terms` say them; null where such a post has none. */
export function corrected(reason: CorrectingReason, { noun, post }: Post, terms: readonly string[]): Corrected | null {
  const [term = ""] = terms;
  switch (reason) {
    case "OTHER_PUBLIC":
      return { audiences: [...terms].sort() };
    case "OTHER_NEED":
      return noun === "event" ? { themes: [term] } : { need: term };
    case "OTHER_AREA":
      return noun === "event" ? { area: term } : { areas: [term] };
    case "ONLINE":
      return noun === "event" ? { online: true } : { areas: [...new Set([...post.areas, "online"])].sort() };
    case "INVITATION_ONLY":
      return noun === "event" ? { invitationOnly: true } : null;
  }
}

/** Whether a post says already what a correction would make of it. */
export function isSo({ post }: Post, facts: Corrected): boolean {
  const kept: Corrected = post;
  return Object.entries(facts).every(([name, value]) => same(kept[name as keyof Corrected], value));
}

function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return plain(a) === plain(b);
}

/** Everything that is wrong with the terms of a correction, at the field `terms`. */
export function termFaults(reason: CorrectingReason, terms: readonly string[]): Fault[] {
  const [least, most] = HOW_MANY[reason];
  if (terms.length < least) return [{ field: "terms", key: "fault.required" }];
  if (terms.length > most) return [{ field: "terms", key: "fault.oneTerm" }];
  const known = { OTHER_PUBLIC: AUDIENCES, OTHER_NEED: THEMES, OTHER_AREA: AREAS, ONLINE: [], INVITATION_ONLY: [] };
  return unknownIn("terms", known[reason], terms);
}

/** How many terms a reason takes, at least and at most. */
const HOW_MANY: Record<CorrectingReason, [number, number]> = {
  OTHER_PUBLIC: [1, AUDIENCES.length],
  OTHER_NEED: [1, 1],
  OTHER_AREA: [1, 1],
  ONLINE: [0, 0],
  INVITATION_ONLY: [0, 0],
};

/** What a reason is about, among what an answer rests on. */
export const MATTER_OF: Record<CorrectingReason, Matter> = {
  OTHER_PUBLIC: "AUDIENCE",
  INVITATION_ONLY: "AUDIENCE",
  OTHER_NEED: "NEED",
  OTHER_AREA: "AREA",
  ONLINE: "AREA",
};
