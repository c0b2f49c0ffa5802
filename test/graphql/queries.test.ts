import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { newId } from "#db/id.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";
import { PAGES } from "./pages.ts";
import { counting } from "./queries.ts";

/** A board of that many networks, each with an event and an offer, all held by as many flags. */
async function aBoardOf(size: number) {
  const board = await aBoard();
  const posts: { event: string; offer: string }[] = [];
  for (let i = 0; i < size; i++) {
    const network = await aNetwork(board, `netwerk-${i}`, { areas: ["zuidoost"] });
    const lead = await anActor(board, [network]);
    const { start, end } = anEventInput(network);
    const shift = i * 2 * 864e5;
    const facts = { title: `Avond ${i}`, start: start + shift, end: end + shift, place: `Zaal ${i}`, themes: ["btw"] };
    const event = await publishEvent(board, lead, anEventInput(network, facts));
    const offer = await publishOffer(board, lead, anOfferInput(network, { title: `Aanbod ${i}` }));
    posts.push({ event: event.id, offer: offer.id });
  }
  for (const { event, offer } of posts) await aFlag(board, event, offer);
  return { ...counting(board), officer: await anActor(board, [], ["OFFICER"]) };
}

function aFlag(board: Board, event: string, offer: string): Promise<void> {
  return keepFlag(board, {
    ...{
      id: newId(),
      kind: "OVERLAP",
      band: "CLASH",
      state: "NEW",
      score: 9,
      probability: 0.9,
      joined: false,
      reasons: [],
      dates: [],
    },
    ...{ events: [event], offers: [offer], firstSeen: NOW, changedAt: NOW },
  });
}

test("a list of thirty costs no more queries than a list of two", async () => {
  const queries = async (size: number) => {
    const { board, count, officer } = await aBoardOf(size);
    const costs: Record<string, number> = {};
    for (const page of ["agenda", "offers", "flags", "desk"] as const) {
      const before = count();
      const data = await ask(board, officer, PAGES[page]);
      expect((data.agenda ?? data.offers ?? data.flags ?? data.desk).nodes.length, page).toBeGreaterThanOrEqual(size);
      costs[page] = count() - before;
    }
    return costs;
  };
  expect(await queries(30)).toEqual(await queries(2));
});

test("what networks should confirm and how long they are silent costs a list of any length the same", async () => {
  const queries = async (size: number) => {
    const { board, count, officer } = await aBoardOf(size);
    const before = count();
    const later = { ...board, now: () => NOW + 200 * DAY };
    const { networks } = await ask(later, officer, "{ networks { silentSince unconfirmedOffers { title } } }");
    const told = { silentSince: new Date(NOW).toISOString(), unconfirmedOffers: [{ title: expect.anything() }] };
    expect(networks).toEqual(Array(size).fill(told));
    return count() - before;
  };
  expect(await queries(20)).toBe(await queries(2));
});
