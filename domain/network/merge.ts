import type { Fault } from "#domain/refusal.ts";
import type { Network } from "./network.ts";

/** Asked, answered with no or taken back, done, and done and taken back. */
export const MERGE_STATES = ["ASKED", "DECLINED", "DONE", "UNDONE"] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** That one network goes into another, with the consent of both. Instants are epoch milliseconds. */
export interface Merge {
  id: string;
  state: MergeState;
  /** The network that goes, and the one that has everything of both from then on. */
  leaves: string;
  stays: string;
  /** The one of the two that asked. */
  askedFor: string;
  /** Who asked, as long as the board knows her. */
  person: string | null;
  askedAt: number;
  doneAt: number | null;
  undoneAt: number | null;
}

/** The network that has to say yes. */
export function otherSide({ leaves, stays, askedFor }: Pick<Merge, "leaves" | "stays" | "askedFor">): string {
  return askedFor === leaves ? stays : leaves;
}

/** A fault when a network cannot merge with another: with itself, or with one that nobody speaks for (any more). */
export function mergeFaults(network: Network, other: Network | null): Fault[] {
  if (network.id === other?.id) return [{ field: "other", key: "fault.merge.self" }];
  const good = [network, other].every((one) => one?.adopted && one.mergedInto === null);
  return good ? [] : [{ field: "other", key: "fault.merge.network" }];
}
