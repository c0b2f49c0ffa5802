import type { Fault } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";

/** That a network does not want to clash with another. */
export interface Wish {
  network: string;
  other: string;
  /** Why, in its own words. */
  reason: string | null;
  person: string;
  at: number;
}

/** What a network says when it declares a wish. */
export type WishInput = Pick<Wish, "network" | "other"> & { reason?: string | null | undefined };

/** A wish with the names of both networks, as a reason tells it. */
export interface NamedWish extends Pick<Wish, "network" | "other"> {
  wisher: string;
  wished: string;
}

const LONGEST_REASON = 200;

/** Everything that is wrong with a wish as it was given; whether the other network exists is for the board to say. */
export function wishFaults({ network, other, reason }: WishInput): Fault[] {
  const faults: Fault[] = network === other ? [{ field: "other", key: "fault.wish.self" }] : [];
  return [...faults, ...tooLong("reason", tidyReason(reason), LONGEST_REASON)];
}

/** A reason on one line; null when nothing was said. */
export function tidyReason(reason: string | null | undefined): string | null {
  return reason?.trim().replace(/\s+/g, " ") || null;
}
