import { expect, test } from "vitest";
import { checkImport } from "#board/feed/check-import.ts";
import { importOffers } from "#board/feed/import-offers.ts";
import { offersOfSource } from "#db/offers.ts";
import type { TableMapping } from "#domain/feed/offer-columns.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor } from "../../world.ts";

const BY_HAND: TableMapping = { columns: ["title", "description", null], headless: false };

test("columns that were said by hand are remembered for the network's next table with the same names", async () => {
  const { board, network, actor } = await aWorld();
  const check = (text: string) => checkImport(board, actor, network.id, text);
  expect((await check("Wat;Uitleg;Geld\nFietsles;Leer fietsen;5\n")).counts).toMatchObject({ new: 0, refused: 1 });
  await importOffers(board, actor, network.id, "Wat;Uitleg;Geld\nFietsles;Leer fietsen;5\n", BY_HAND);
  const next = await check("WAT ;uitleg;Geld;;\nFietsles;Leer fietsen;6\nNaailes;Leer naaien;6\n");
  expect(next.counts).toEqual({ new: 1, changed: 0, same: 1, refused: 0 });
  expect(next.layout?.columns.map(({ column }) => column)).toEqual(["title", "description", null]);
  // With other names above them nothing is known of the columns, and of another network neither.
  expect((await check("Wat;Uitleg;Kosten\nFietsles;Leer fietsen;5\n")).counts.refused).toBe(1);
  const other = await aNetwork(board, "ander");
  const stranger = await anActor(board, [other]);
  expect((await checkImport(board, stranger, other.id, "Wat;Uitleg;Geld\nA;B;5\n")).counts.refused).toBe(1);
});

test("what is said the second time goes before what was remembered", async () => {
  const { board, network, actor } = await aWorld();
  const text = "Wat;Uitleg;Geld\nFietsles;Leer fietsen;5\n";
  await importOffers(board, actor, network.id, text, BY_HAND);
  await importOffers(board, actor, network.id, text, { ...BY_HAND, columns: ["title", "description", "price"] });
  const [offer] = await offersOfSource(board.store.read, `offers:${network.id}`);
  expect(offer?.price).toBe("5");
  expect((await checkImport(board, actor, network.id, text)).counts.same).toBe(1);
});

test("a table without a row of names comes in whole, and says nothing of the next one", async () => {
  const { board, network, actor } = await aWorld();
  const text = "Fietsles;Leer fietsen\nNaailes;Leer naaien\n";
  const { counts } = await importOffers(board, actor, network.id, text, { ...BY_HAND, headless: true });
  expect(counts).toEqual({ new: 2, changed: 0, same: 0, refused: 0 });
  expect((await checkImport(board, actor, network.id, text)).counts.refused).toBe(1);
});

test("a mapping that names no title is refused and remembers nothing", async () => {
  const { board, network, actor } = await aWorld();
  const text = "titel;prijs\nFietsles;5\n";
  const none = { columns: [null, null], headless: false };
  await expect(importOffers(board, actor, network.id, text, none)).rejects.toThrow(Invalid);
  expect((await checkImport(board, actor, network.id, text)).counts.new).toBe(1);
});

async function aWorld() {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  return { board, network, actor: await anActor(board, [network]) };
}
