import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { Actor } from "#domain/network/network.ts";
import { NotFound } from "#domain/refusal.ts";
import { ownOffer } from "./own-offer.ts";
import { saveOffer } from "./save-offer.ts";

/** "This still holds": renews the date on which the network last said so. Throws SignInNeeded, NotAllowed, NotFound. */
export function confirmOffer(board: Board, actor: Actor | null, id: string): Promise<Offer> {
  return act(board, actor, async (doing) => {
    const before = await ownOffer(doing, id, null);
    if (before.status === "WITHDRAWN") throw new NotFound();
    const after = { ...before, version: before.version + 1, confirmedAt: doing.at };
    return saveOffer(doing, before, after, { verb: "confirm" });
  });
}
