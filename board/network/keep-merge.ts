import type { Act } from "#board/act.ts";
import { putMerge } from "#db/merges.ts";
import { setMergedInto } from "#db/networks.ts";
import type { Moved } from "#db/ownership.ts";
import type { Merge } from "#domain/network/merge.ts";
import type { Network } from "#domain/network/network.ts";

/**
 * Keeps that a merge is done, with what went along, or undone: the address of the network that left leads to the other
 * for as long as it stands.
 */
export async function keepMerge(
  { tx, log }: Act,
  verb: "merge" | "unmerge",
  { before, after, leaves }: { before: Merge; after: Merge; leaves: Network },
  moved?: Moved,
): Promise<void> {
  const mergedInto = after.state === "DONE" ? after.stays : null;
  await setMergedInto(tx, leaves.id, mergedInto);
  await putMerge(tx, after, moved);
  const lines = { before: mergeLogged(before), after: mergeLogged(after) };
  await log({ verb, noun: "merge", item: after.id, ...lines });
  await log({ verb, noun: "network", item: leaves.id, before: leaves, after: { ...leaves, mergedInto } });
}

/** A merge as the log keeps it: with the network that asked as whose it is. */
export function mergeLogged(merge: Merge) {
  return { ...merge, network: merge.askedFor };
}
