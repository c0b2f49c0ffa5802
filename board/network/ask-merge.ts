import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import { newId } from "#db/id.ts";
import { mergesOf, putMerge } from "#db/merges.ts";
import { networkById } from "#db/networks.ts";
import { type Merge, mergeFaults } from "#domain/network/merge.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { mergeLogged } from "./keep-merge.ts";
import { tellLeads } from "./tell.ts";

/** Which network asks which other, and whether it is the one that goes. */
export interface MergeInput {
  network: string;
  other: string;
  leaves: boolean;
}

/** Each is a mail to every lead of a rival. */
const LIMIT: Limit = { what: "merge", most: 10, within: 86_400_000 };

/**
 * Asks another network to become one; nothing happens before a lead of the other says yes. Its leads are told.
 * Throws SignInNeeded, NotAllowed, and Invalid for a network that cannot, or that was asked already.
 */
export async function askMerge(board: Board, actor: Actor | null, input: MergeInput): Promise<Merge> {
  const { network, other, leaves } = input;
  demand(actor, "MANAGE", { networks: [network] });
  if (await triedTooOften(board, LIMIT, network)) throw new Invalid([{ field: "other", key: "fault.tooOften.later" }]);
  const merge = await act(board, actor, async (doing) => {
    const { tx, at, log } = doing;
    const own = await networkById(tx, network);
    const faults = own ? mergeFaults(own, await networkById(tx, other)) : [];
    const between = (await mergesOf(tx, network)).filter((one) => one.leaves === other || one.stays === other);
    if (faults.length === 0 && between.some(({ state }) => state === "ASKED"))
      faults.push({ field: "other", key: "fault.merge.asked" });
    if (faults.length > 0) throw new Invalid(faults);
    const asked: Merge = {
      ...{ id: newId(), state: "ASKED", leaves: leaves ? network : other, stays: leaves ? other : network },
      ...{ askedFor: network, person: actor.id, askedAt: at, doneAt: null, undoneAt: null },
    };
    await putMerge(tx, asked);
    await log({ verb: "ask", noun: "merge", item: asked.id, before: null, after: mergeLogged(asked) });
    await tellLeads(doing, "merge", [other, network]);
    return asked;
  });
  await countAttempt(board, LIMIT, network);
  return merge;
}
