import type { Act } from "#board/act.ts";
import { comingOfNetwork } from "#db/occurrences.ts";
import { addUnflagged } from "#db/renewal.ts";
import { NEAR } from "#domain/flag/neighbour.ts";

/** So many are compared while a person waits: each takes some milliseconds. */
const AT_ONCE = 20;

/**
 * Has everything that a network hosts and is still to come compared anew: the next ones with this act, the rest by the
 * clock, a little at a time. What ended lately counts, for it may still be near what comes.
 */
export async function reflagComing({ tx, at, touched }: Pick<Act, "tx" | "at" | "touched">, network: string) {
  const coming = await comingOfNetwork(tx, network, at - NEAR);
  for (const event of coming.slice(0, AT_ONCE)) touched.events.add(event);
  await addUnflagged(
    tx,
    coming.slice(AT_ONCE).map((item) => ({ noun: "event", item })),
  );
}
