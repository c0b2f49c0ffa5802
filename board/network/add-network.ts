import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { openAddress } from "#board/feed/open-address.ts";
import { newId } from "#db/id.ts";
import { addNetwork as keepNetwork, takenNames, takenSlugs } from "#db/networks.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { freeSlug, type NetworkInput, networkFaults, tidied } from "#domain/network/network-input.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";

/**
 * Adds a network that does not take part yet, and follows its public calendar; whoever belongs to it may claim it.
 * Throws SignInNeeded, NotAllowed, and Invalid, also when there is no calendar at the address: then nothing is added.
 */
export async function addNetwork(
  board: Board,
  actor: Actor | null,
  input: NetworkInput,
  feed: string | null,
): Promise<Network> {
  demand(actor, "APPROVE", { networks: [] });
  const faults = networkFaults(input, await takenNames(board.store.read));
  if (faults.length > 0) throw new Invalid(faults);
  if (feed !== null) await atFeed(openAddress(board, feed));
  const network = await act(board, actor, async ({ tx, at, log }) => {
    const again = networkFaults(input, await takenNames(tx));
    if (again.length > 0) throw new Invalid(again);
    const facts = tidied(input);
    const added = { ...facts, id: newId(), slug: freeSlug(facts.name, await takenSlugs(tx)), adopted: false };
    await keepNetwork(tx, added, at);
    await log({ verb: "add", noun: "network", item: added.id, before: null, after: added });
    return { ...added, version: 1, mergedInto: null };
  });
  if (feed !== null) await atFeed(followFeed(board, actor, network.id, feed));
  return network;
}

/** What is wrong with the calendar's address is said there, and not at that of the website. */
async function atFeed<Result>(opening: Promise<Result>): Promise<Result> {
  try {
    return await opening;
  } catch (refusal) {
    if (!(refusal instanceof Invalid)) throw refusal;
    throw new Invalid(refusal.faults.map((fault) => ({ ...fault, field: "feed" })));
  }
}
