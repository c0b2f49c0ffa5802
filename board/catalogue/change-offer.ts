import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { redraftOffer } from "./draft-offer.ts";
import { ownOffer } from "./own-offer.ts";
import { saveOffer } from "./save-offer.ts";

export interface OfferChange {
  id: string;
  /** The version that the person saw. */
  version: number;
  input: OfferInput;
}

/** Changes an offer. Throws SignInNeeded, NotAllowed, NotFound, Invalid, ChangedMeanwhile. */
export function changeOffer(board: Board, actor: Actor | null, { id, version, input }: OfferChange): Promise<Offer> {
  return act(board, actor, async (doing) => {
    const before = await ownOffer(doing, id, version);
    return saveOffer(doing, before, redraftOffer(before, input, doing.at), { verb: "change" });
  });
}
