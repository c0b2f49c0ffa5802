import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import type { OfferInput } from "#domain/catalogue/offer-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { draftOffer } from "./draft-offer.ts";
import { saveOffer } from "./save-offer.ts";

/** Puts an offer in the catalogue; duplicates ride along as flags. Throws SignInNeeded, NotAllowed, Invalid. */
export async function publishOffer(board: Board, actor: Actor | null, input: OfferInput): Promise<Offer> {
  demand(actor, "POST", { networks: [input.network] });
  return act(board, actor, (doing) => saveOffer(doing, null, draftOffer(input, doing.at), { verb: "publish" }));
}
