import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../world.ts";
import { ask } from "./asking.ts";

const FIT = `query ($need: ID, $area: ID, $audience: ID) { fit(need: $need, area: $area, audience: $audience) {
  offers { offer { title } reasons(language: en) } networks { network { slug } count next { event { title } } } } }`;

async function aCatalogue() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [zuid, noord]);
  const offer = (network: typeof zuid, more: object) => publishOffer(board, lead, anOfferInput(network, more));
  await offer(zuid, { title: "Btw-hulp", need: "btw", areas: ["gein"], audiences: ["starters"] });
  await offer(noord, { title: "Boekhoudhulp", need: "boekhouden", areas: [], audiences: [] });
  await offer(noord, { title: "Subsidie-uur", need: "subsidie", areas: ["gein"] });
  await publishEvent(board, lead, anEventInput(noord, { title: "Boekhoudavond", themes: ["boekhouden"] }));
  await publishEvent(board, lead, anEventInput(noord, { title: "Borrel", themes: ["netwerken"] }));
  return board;
}

test("who needs help gets what suits her, why, and whose next event is about it, without an account", async () => {
  const { fit } = await ask(await aCatalogue(), null, FIT, { need: "btw", area: "gein", audience: "starters" });
  expect(fit.offers).toEqual([
    {
      offer: { title: "Btw-hulp" },
      reasons: ["Helps with: VAT and small business scheme.", "Made for: Starters.", "In your own area: Gein."],
    },
    { offer: { title: "Boekhoudhulp" }, reasons: ["Is about something like it: Bookkeeping.", "For you as well."] },
  ]);
  expect(fit.networks.find(({ network }: { network: { slug: string } }) => network.slug === "noord")).toEqual({
    network: { slug: "noord" },
    count: 1,
    next: { event: { title: "Boekhoudavond" } },
  });
});

test("what the board does not know counts as not said, and an empty board has nothing that fits", async () => {
  const { fit } = await ask(await aCatalogue(), null, FIT, { need: "goud", area: "maan" });
  expect(fit.offers).toHaveLength(2);
  const empty = await ask(await aBoard(), null, FIT, { need: "btw" });
  expect(empty.fit).toEqual({ offers: [], networks: [] });
});
