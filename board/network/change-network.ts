import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { allNetworks, networkById, replaceFacts } from "#db/networks.ts";
import { forgetReadingsOf } from "#db/renewal.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { type NetworkInput, networkFaults, tidied } from "#domain/network/network-input.ts";
import { demand } from "#domain/permission.ts";
import { ChangedMeanwhile, Invalid, NotFound } from "#domain/refusal.ts";

/** What a network says of itself from now on, and the version that the person saw. */
export interface NetworkChange {
  id: string;
  version: number;
  input: NetworkInput;
}

/**
 * Changes what a network says of itself. One that is called otherwise keeps its address, and its posts are read anew:
 * what names it is evidence. Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile.
 */
export function changeNetwork(
  board: Board,
  actor: Actor | null,
  { id, version, input }: NetworkChange,
): Promise<Network> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "MANAGE", { networks: [id] });
    const before = await networkById(tx, id);
    if (!before || before.mergedInto !== null) throw new NotFound();
    const others = (await allNetworks(tx)).filter((other) => other.id !== id);
    const faults = networkFaults(input, others);
    if (faults.length > 0) throw new Invalid(faults);
    if (before.version !== version) throw new ChangedMeanwhile(id);
    const after = { ...before, ...tidied(input), version: version + 1 };
    await replaceFacts(tx, after);
    if (after.name !== before.name) await forgetReadingsOf(tx, id);
    await log({ verb: "change", noun: "network", item: id, before, after });
    return after;
  });
}
