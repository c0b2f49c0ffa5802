import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeOffer } from "#board/catalogue/change-offer.ts";
import { importOffers } from "#board/feed/import-offers.ts";
import { mapLabels } from "#board/feed/map-labels.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { offersOfSource } from "#db/offers.ts";
import { offerFacetsOf } from "#domain/feed/offer-facets.ts";
import { ownWordsOf } from "#domain/feed/own-words.ts";
import { ask } from "../../graphql/asking.ts";
import { aBoard, aNetwork, anActor } from "../../world.ts";

const TABLE =
  "titel;thema;doelgroep;wijk\nMaandagmiddag;Knopendoos;Buurvrienden;Het Dorp\nDinsdag;Knopendoos;starters;\n";
const THEIRS = { themes: ["marketing"], audiences: [], areas: [] };
const MEANING = [
  { word: "Knopendoos", themes: ["marketing"], audiences: [], areas: [] },
  { word: "buurvrienden", themes: [], audiences: ["starters"], areas: [] },
  { word: "het dorp", themes: [], audiences: [], areas: ["zuidoost"] },
];

test("words of a table that the board does not know wait for a meaning, and those it knows do not", async () => {
  const { board, network, actor } = await aWorld();
  const query = "{ viewer { memberships { network { ownWords { word events offers settled } } } } }";
  const words = async () => (await ask(board, actor, query, {})).viewer.memberships[0].network.ownWords;
  expect(await words()).toEqual([
    { word: "knopendoos", events: 0, offers: 2, settled: false },
    { word: "buurvrienden", events: 0, offers: 1, settled: false },
    { word: "het dorp", events: 0, offers: 1, settled: false },
  ]);
  await mapLabels(board, actor, network.id, MEANING);
  expect((await words()).map(({ settled }: { settled: boolean }) => settled)).toEqual([true, true, true]);
});

test("words come first that have no meaning yet, those with the most offers before the others", () => {
  const offers = Array.from({ length: 300 }, (_, at) => ["x", "y", "z"].map((letter) => `${letter}${at % 100}`))
    .flatMap((words, at) => words.map((word) => ({ kind: "THEME" as const, word, offer: `o${at}` })))
    .concat({ kind: "THEME", word: "vaak", offer: "o1" }, { kind: "THEME", word: "vaak", offer: "o2" });
  const labels = [{ word: "x0", kind: "THEME" as const, target: "marketing" }];
  const { first, count } = ownWordsOf(new Map([["avond", ["e1", "e2", "e3", "e4"]]]), offers, labels, 299);
  expect(count).toBe(302);
  expect(first).toHaveLength(299);
  expect(first[0]).toMatchObject({ word: "avond", events: 4, offers: 0 });
  expect(first[1]).toMatchObject({ word: "x1", offers: 3 });
  expect(
    ownWordsOf(new Map(), offers, labels, 302)
      .first.slice(-2)
      .map(({ word }) => word),
  ).toEqual(["vaak", "x0"]);
});

test("undoing a table brings back the words that were before it", async () => {
  const { board, network, actor } = await aWorld();
  const second = await importOffers(board, actor, network.id, TABLE.replaceAll("Knopendoos", "Doosje"));
  await undoImport(board, actor, second.id);
  expect(await mapLabels(board, actor, network.id, [{ ...THEIRS, word: "Doosje" }])).toEqual({ events: 0, offers: 0 });
  expect(await mapLabels(board, actor, network.id, [{ ...THEIRS, word: "Knopendoos" }])).toEqual({
    events: 0,
    offers: 2,
  });
});

test("offers from before words were kept get them with the same table", async () => {
  const { board, network, actor } = await aWorld();
  await board.store.write.deleteFrom("offer_word").execute();
  expect((await importOffers(board, actor, network.id, TABLE)).counts.same).toBe(2);
  expect(await mapLabels(board, actor, network.id, [{ ...THEIRS, word: "Knopendoos" }])).toEqual({
    events: 0,
    offers: 2,
  });
});

test("a word that is mapped once sorts the offers that came in, and those of the next table", async () => {
  const { board, network, actor } = await aWorld();
  expect(await mapLabels(board, actor, network.id, MEANING)).toEqual({ events: 0, offers: 2 });
  expect(await facets(board, network.id)).toEqual({
    Maandagmiddag: ["marketing", ["starters"], ["zuidoost"]],
    Dinsdag: ["marketing", ["starters"], []],
  });
  const { counts } = await importOffers(board, actor, network.id, `${TABLE}Woensdag;KNOPENDOOS;;\n`);
  expect(counts).toMatchObject({ new: 1, same: 2 });
  expect((await facets(board, network.id)).Woensdag?.[0]).toBe("marketing");
});

test("what a person changed by hand outlives the meaning of a word, also when it means nothing", async () => {
  const { board, network, actor } = await aWorld();
  await mapLabels(board, actor, network.id, MEANING);
  const offers = await offersOfSource(board.store.read, `offers:${network.id}`);
  const monday = offers.find(({ title }) => title === "Maandagmiddag");
  if (!monday) throw new Error("The offer did not come in.");
  const input = { ...monday, need: "juridisch" };
  await changeOffer(board, actor, { id: monday.id, version: monday.version, input });
  const nothing = MEANING.map(({ word }) => ({ word, themes: [], audiences: [], areas: [] }));
  expect(await mapLabels(board, actor, network.id, nothing)).toEqual({ events: 0, offers: 2 });
  expect(await facets(board, network.id)).toEqual({
    Maandagmiddag: ["juridisch", [], []],
    Dinsdag: [null, ["starters"], []],
  });
  expect(await mapLabels(board, actor, network.id, nothing)).toEqual({ events: 0, offers: 0 });
});

test("the text goes before a theme of several needs, and a need that the network named goes before the text", () => {
  const offer = { title: "Btw-spreekuur", description: "Hulp bij je btw-aangifte.", language: "nl" as const };
  const words = [{ kind: "THEME" as const, word: "knopendoos" }];
  const needWhen = (target: string) =>
    offerFacetsOf(offer, words, [{ word: "knopendoos", kind: "THEME", target }]).need;
  expect([needWhen("marketing"), needWhen("juridisch")]).toEqual(["btw", "juridisch"]);
});

async function aWorld() {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const actor = await anActor(board, [network]);
  await importOffers(board, actor, network.id, TABLE);
  return { board, network, actor };
}

async function facets(board: Board, network: string) {
  const offers = await offersOfSource(board.store.read, `offers:${network}`);
  return Object.fromEntries(offers.map(({ title, need, audiences, areas }) => [title, [need, audiences, areas]]));
}
