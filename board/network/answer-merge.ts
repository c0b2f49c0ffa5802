import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { mergeById, putMerge } from "#db/merges.ts";
import { type Merge, otherSide } from "#domain/network/merge.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";
import { mergeLogged } from "./keep-merge.ts";
import { mergeNetworks } from "./merge-networks.ts";
import { tellLeads } from "./tell.ts";

/**
 * Says yes or no to a merge for the network that was asked; the one that asked can take it back. By a yes the two are
 * one at once, for both want it and it can be undone. Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export async function answerMerge(
  board: Board,
  actor: Actor | null,
  { id, accept }: { id: string; accept: boolean },
): Promise<Merge> {
  return act(board, actor, async (doing) => {
    if (!actor) throw new SignInNeeded();
    const asked = await mergeById(doing.tx, id);
    if (asked?.state !== "ASKED") throw new NotFound();
    demand(actor, "MANAGE", { networks: accept ? [otherSide(asked)] : [asked.leaves, asked.stays] });
    if (accept) {
      const done = await mergeNetworks(doing, asked);
      await tellLeads(doing, "merged", [done.stays, done.leaves]);
      return done;
    }
    const declined: Merge = { ...asked, state: "DECLINED" };
    await putMerge(doing.tx, declined);
    const lines = { before: mergeLogged(asked), after: mergeLogged(declined) };
    await doing.log({ verb: "decline", noun: "merge", item: id, ...lines });
    return declined;
  });
}
