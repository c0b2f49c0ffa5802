import { expect, test } from "vitest";
import { changeOffer } from "#board/catalogue/change-offer.ts";
import { confirmOffer } from "#board/catalogue/confirm-offer.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { undoOffer } from "#board/catalogue/undo-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { ChangedMeanwhile, Invalid, NotAllowed } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../../world.ts";

async function anOffer() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const offer = await publishOffer(board, lead, anOfferInput(network, { title: "Spreekuur btw" }));
  return { board, network, lead, offer };
}

test("a withdrawn offer comes back as it was", async () => {
  const { board, lead, offer } = await anOffer();
  const withdrawn = await withdrawOffer(board, lead, offer);
  expect(await undoOffer(board, lead, withdrawn)).toEqual({ ...offer, version: 3 });
});

test("the last change of an offer is taken back, and only that one", async () => {
  const { board, network, lead, offer } = await anOffer();
  const changed = await changeOffer(board, lead, { ...offer, input: anOfferInput(network, { title: "Iets anders" }) });
  const undone = await undoOffer(board, lead, changed);
  expect(undone.title).toBe("Spreekuur btw");
  await expect(undoOffer(board, lead, undone)).rejects.toThrow(Invalid);
  const confirmed = await confirmOffer(board, lead, offer.id);
  await expect(undoOffer(board, lead, confirmed)).rejects.toThrow(Invalid);
});

test("a rival, an old page and a month later take nothing back", async () => {
  const { board, lead, offer } = await anOffer();
  const withdrawn = await withdrawOffer(board, lead, offer);
  const rival = await anActor(board, [await aNetwork(board, "noord")]);
  await expect(undoOffer(board, rival, withdrawn)).rejects.toThrow(NotAllowed);
  await expect(undoOffer(board, lead, offer)).rejects.toThrow(ChangedMeanwhile);
  const at = board.now();
  board.now = () => at + 30 * 86_400_000;
  await expect(undoOffer(board, lead, withdrawn)).rejects.toThrow(Invalid);
});
