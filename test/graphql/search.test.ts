import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../world.ts";
import { ask } from "./asking.ts";

async function aFullBoard() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const lead = await anActor(board, [zuid, noord]);
  const offer = (network: typeof zuid, title: string, valueForms: ("FREE" | "PAID")[] = ["FREE"]) =>
    publishOffer(board, lead, anOfferInput(network, { title, description: "", valueForms }));
  await offer(zuid, "Zwalkfeest op straat");
  await offer(zuid, "Flonkles in de kas", ["PAID"]);
  await offer(noord, "Nog een zwalkfeest");
  await publishEvent(board, lead, anEventInput(zuid, { title: "Brimpelborrel", description: "" }));
  return { board, zuid, noord };
}

test("a search tells which words it put right, in the list that was searched", async () => {
  const { board } = await aFullBoard();
  const query = `query ($of: Searched!, $search: String) { searchReading(search: $search, of: $of) {
    corrected { typed found } leftOut } }`;
  const read = async (search: string | null, of = "OFFERS") =>
    (await ask(board, null, query, { search, of })).searchReading;
  expect(await read(null)).toBeNull();
  expect(await read("  ")).toBeNull();
  expect(await read("zwalkfeest")).toEqual({ corrected: [], leftOut: [] });
  expect(await read("Zwalkfest")).toEqual({ corrected: [{ typed: "Zwalkfest", found: "zwalkfeest" }], leftOut: [] });
  expect(await read("brimpelborel", "AGENDA")).toMatchObject({ corrected: [{ found: "brimpelborrel" }] });
  // Nothing is offered by that word, so it would lead nowhere.
  expect(await read("brimpelborel")).toMatchObject({ corrected: [] });
  expect((await read("een twee drie vier vijf zes zeven acht negen tien elf")).leftOut).toEqual(["tien", "elf"]);
});

test("the list is of the word that was put right, page after page", async () => {
  const { board } = await aFullBoard();
  const query = `query ($after: String) { offers(search: "zwalkfest", first: 1, after: $after) {
    totalCount nodes { title } pageInfo { hasNextPage endCursor } } }`;
  const { offers: one } = await ask(board, null, query);
  expect(one).toMatchObject({ totalCount: 2, nodes: [{ title: "Nog een zwalkfeest" }] });
  const { offers: two } = await ask(board, null, query, { after: one.pageInfo.endCursor });
  expect(two).toMatchObject({ nodes: [{ title: "Zwalkfeest op straat" }], pageInfo: { hasNextPage: false } });
});

test("who finds no offer hears what is nearest: fewer words first, then less of the filter", async () => {
  const { board, noord } = await aFullBoard();
  const query = `query ($filter: OfferFilter, $search: String) { nearestOffers(filter: $filter, search: $search) {
    search without totalCount offers { title } } }`;
  const near = async (search: string, filter: object = {}) =>
    (await ask(board, null, query, { search, filter })).nearestOffers;
  const [feast, lesson] = [
    { search: "zwalkfeest", without: null },
    { search: "flonkles", without: null },
  ];
  expect(await near("zwalkfeest flonkles")).toMatchObject([
    { ...feast, totalCount: 2, offers: [{ title: "Nog een zwalkfeest" }, { title: "Zwalkfeest op straat" }] },
    { ...lesson, totalCount: 1 },
  ]);
  expect(await near("flonkles", { networks: [noord.id], valueForms: ["PAID"] })).toEqual([
    { search: "flonkles", without: "NETWORKS", totalCount: 1, offers: [{ title: "Flonkles in de kas" }] },
  ]);
  expect(await near("nergens")).toEqual([]);
});

test("who finds nothing on these days hears of other days", async () => {
  const { board } = await aFullBoard();
  const query = `query ($filter: AgendaFilter) { nearestAgenda(from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z",
    filter: $filter) { search without happenings { event { title } } } }`;
  const near = async (filter: object) => (await ask(board, null, query, { filter })).nearestAgenda;
  const happenings = [{ event: { title: "Brimpelborrel" } }];
  expect(await near({ search: "brimpelborrel" })).toEqual([{ search: "brimpelborrel", without: "DAYS", happenings }]);
});
