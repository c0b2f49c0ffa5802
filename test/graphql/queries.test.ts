import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { putFlag } from "#db/flags.ts";
import { newId } from "#db/id.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";
import { PAGES } from "./pages.ts";
import { counting } from "./queries.ts";

/** A board of that many networks, each with an event and an offer, and a flag between each event and the first. */
async function aBoardOf(size: number) {
  const board = await aBoard();
  const events: string[] = [];
  for (let i = 0; i < size; i++) {
    const network = await aNetwork(board, `netwerk-${i}`, { areas: ["zuidoost"] });
    const lead = await anActor(board, [network]);
    const { start, end } = anEventInput(network);
    const shift = i * 2 * 864e5;
    const facts = { title: `Avond ${i}`, start: start + shift, end: end + shift, place: `Zaal ${i}`, themes: ["btw"] };
    events.push((await publishEvent(board, lead, anEventInput(network, facts))).id);
    await publishOffer(board, lead, anOfferInput(network, { title: `Aanbod ${i}` }));
    const core = [events[0] ?? "", events[i] ?? ""];
    await board.store.write.transaction().execute((tx) =>
      putFlag(tx, {
        ...{
          id: newId(),
          kind: "OVERLAP",
          band: "CLASH",
          state: "NEW",
          score: 1,
          probability: 0.9,
          reasons: [],
          dates: [],
        },
        ...{ core: [...core, `${i}`], events: [...new Set(core)], offers: [], firstSeen: NOW, changedAt: NOW },
      }),
    );
  }
  return { ...counting(board), officer: await anActor(board, [], ["OFFICER"]) };
}

test("a list of thirty costs no more queries than a list of one", async () => {
  const queries = async (size: number) => {
    const { board, count, officer } = await aBoardOf(size);
    const costs: Record<string, number> = {};
    for (const page of ["agenda", "offers", "flags"] as const) {
      const before = count();
      const data = await ask(board, officer, PAGES[page]);
      expect((data.agenda ?? data.offers ?? data.flags).nodes.length, page).toBeGreaterThanOrEqual(size);
      costs[page] = count() - before;
    }
    return costs;
  };
  expect(await queries(30)).toEqual(await queries(1));
});
