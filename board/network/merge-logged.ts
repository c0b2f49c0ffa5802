import type { Merge } from "#domain/network/merge.ts";

/** A merge as the log keeps it: with the network that asked as whose it is. */
export function mergeLogged(merge: Merge) {
  return { ...merge, network: merge.askedFor };
}
