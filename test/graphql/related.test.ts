import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../world.ts";
import { ask } from "./asking.ts";

const RELATED = `query ($id: ID!) { event(id: $id) {
  relatedEvents { event { title } } relatedOffers { title } } }`;

test("an event leads to others on its subject that its people can come to, each once, and to offers", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [zuid, noord]);
  const { start, end } = anEventInput(zuid);
  const post = (title: string, days: number, more: object = {}) =>
    publishEvent(
      board,
      lead,
      anEventInput(noord, {
        title,
        themes: ["btw"],
        area: "zuidoost",
        start: start + days * DAY,
        end: end + days * DAY,
        ...more,
      }),
    );
  const { id } = await post("Deze", 0, { network: zuid.id });
  await post("In de buurt, elke week", 1, { area: "gein", recurrence: "RRULE:FREQ=WEEKLY;COUNT=5" });
  await post("Ver weg", 1, { area: "nieuw-west" });
  await post("Iets anders", 1, { themes: ["netwerken"] });
  await post("Een optie", 2, { status: "TENTATIVE", holdUntil: start });
  const off = await post("Gaat niet door", 2);
  await cancelEvent(board, lead, { id: off.id, version: off.version, scope: null, occurrence: null });
  await publishOffer(board, lead, anOfferInput(zuid, { title: "Btw-hulp", need: "btw", areas: ["zuidoost"] }));
  await publishOffer(board, lead, anOfferInput(noord, { title: "Elders", need: "btw", areas: ["nieuw-west"] }));
  const { event } = await ask(board, null, RELATED, { id });
  expect(event).toEqual({
    relatedEvents: [{ event: { title: "In de buurt, elke week" } }],
    relatedOffers: [{ title: "Btw-hulp" }],
  });
});

test("an event that is shown under the post of another network does not lead to that as to something else", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [zuid, noord]);
  const post = (network: typeof zuid, title: string) =>
    publishEvent(board, lead, anEventInput(network, { title, themes: ["btw"], area: "zuidoost" }));
  const [first, copy] = [await post(zuid, "Btw-middag"), await post(noord, "VAT walk-in")];
  await board.store.write.updateTable("event").set({ joined_to: first.id }).where("id", "=", copy.id).execute();
  expect((await ask(board, null, RELATED, { id: copy.id })).event.relatedEvents).toEqual([]);
});

test("an event without a subject leads nowhere", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const { id } = await publishEvent(board, await anActor(board, [network]), anEventInput(network, { themes: [] }));
  expect((await ask(board, null, RELATED, { id })).event).toEqual({ relatedEvents: [], relatedOffers: [] });
});

test("an offer leads to the same help of others within reach, and four can be asked for at once", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [zuid, noord]);
  const post = (network: typeof zuid, title: string, areas: string[]) =>
    publishOffer(board, lead, anOfferInput(network, { title, need: "btw", areas }));
  const { id } = await post(zuid, "Deze", ["gein"]);
  await post(zuid, "Van ons zelf", ["gein"]);
  const other = await post(noord, "Van noord", ["zuidoost"]);
  await post(noord, "Ver weg", ["nieuw-west"]);
  const { offer } = await ask(board, null, "query ($id: ID!) { offer(id: $id) { relatedOffers { title } } }", { id });
  expect(offer.relatedOffers).toEqual([{ title: "Van noord" }]);
  const query = "query ($ids: [ID!]!) { offersByIds(ids: $ids) { title } }";
  const asked = await ask(board, null, query, { ids: [other.id, "nergens", id] });
  expect(asked.offersByIds).toEqual([{ title: "Van noord" }, { title: "Deze" }]);
  await expect(ask(board, null, query, { ids: ["a", "b", "c", "d", "e"] })).rejects.toThrow();
});
