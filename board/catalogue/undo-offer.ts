import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { lastOfferChange } from "#db/changes.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { isUndoable } from "#domain/history/line.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid } from "#domain/refusal.ts";
import { ownOffer } from "./own-offer.ts";
import { saveOffer } from "./save-offer.ts";

/**
 * Makes an offer what it was before its last change or withdrawal, for 30 days. Throws SignInNeeded, NotAllowed,
 * NotFound, ChangedMeanwhile, and Invalid when there is nothing to take back.
 */
export function undoOffer(
  board: Board,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
): Promise<Offer> {
  return act(board, actor, async (doing) => {
    const current = await ownOffer(doing, id, version);
    const change = await lastOfferChange(doing.tx, id);
    if (!change || !isUndoable(change.at, doing.at)) throw new Invalid([{ field: "id", key: "fault.nothingToUndo" }]);
    const was = { ...change.before, version: version + 1, confirmedAt: current.confirmedAt };
    return saveOffer(doing, current, was, { verb: "undo" });
  });
}
