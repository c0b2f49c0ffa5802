import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { Actor } from "#domain/network/network.ts";
import { ownOffer } from "./own-offer.ts";
import { saveOffer } from "./save-offer.ts";

/** Takes an offer out of the catalogue; its page stays and says so. Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile. */
export function withdrawOffer(
  board: Board,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
): Promise<Offer> {
  return act(board, actor, async (doing) => {
    const before = await ownOffer(doing, id, version);
    return saveOffer(doing, before, { ...before, version: version + 1, status: "WITHDRAWN" }, { verb: "withdraw" });
  });
}
