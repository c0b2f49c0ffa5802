import { expect, test, vi } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { checkImport } from "#board/feed/check-import.ts";
import { importOffers } from "#board/feed/import-offers.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { importById, importsOf } from "#db/imports.ts";
import { offersOfSource } from "#db/offers.ts";
import type { TableMapping } from "#domain/feed/offer-columns.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../../world.ts";

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

test("a table that names its ids the second time doubles nothing, and undoing that gives the names back", async () => {
  const { board, network, actor } = await aWorld();
  const text = "Nummertje;Wat;Uitleg\n1;Fietsles;Leer fietsen\n2;Naailes;Leer naaien\n";
  await importOffers(board, actor, network.id, text, { ...BY_HAND, columns: [null, "title", "description"] });
  const withIds: TableMapping = { ...BY_HAND, columns: ["id", "title", "description"] };
  const second = await importOffers(board, actor, network.id, text, withIds);
  expect(second.counts).toEqual({ new: 0, changed: 2, same: 0, refused: 0 });
  expect((await importOffers(board, actor, network.id, text, withIds)).counts.same).toBe(2);
  const uids = async () =>
    (await offersOfSource(board.store.read, `offers:${network.id}`)).map(({ uid }) => uid).sort();
  expect(await uids()).toEqual(["id 1", "id 2"]);
  await undoImport(board, actor, second.id);
  expect(await uids()).toEqual(["fietsles", "naailes"]);
});

test("who posts while a long table comes in does not wait for its end, and it is undone as a whole", async () => {
  const { board, network, actor } = await aWorld();
  const rows = Array.from({ length: 230 }, (_, at) => `Hulp ${at};Uitleg ${at}`);
  const done: string[] = [];
  const long = importOffers(board, actor, network.id, `titel;omschrijving\n${rows.join("\n")}\n;zonder\n`);
  const end = long.finally(() => done.push("long"));
  await publishOffer(board, actor, anOfferInput(network)).then(() => done.push("post"));
  await end;
  expect(done).toEqual(["post", "long"]);
  const kept = await long;
  expect(kept.counts).toEqual({ new: 230, changed: 0, same: 0, refused: 1 });
  expect((await importById(board.store.read, kept.id))?.counts).toEqual(kept.counts);
  await undoImport(board, actor, kept.id);
  expect(await offersOfSource(board.store.read, `offers:${network.id}`)).toEqual([]);
});

test("an import that is undone while it comes in leaves nothing", async () => {
  const { board, network, actor } = await aWorld();
  const rows = Array.from({ length: 230 }, (_, at) => `Hulp ${at};Uitleg ${at}`);
  const long = importOffers(board, actor, network.id, `titel;omschrijving\n${rows.join("\n")}\n`);
  const begun = await vi.waitUntil(async () => (await importsOf(board.store.read, network.id))[0], {
    interval: 1,
    timeout: 20_000,
  });
  await undoImport(board, actor, begun.id);
  await long;
  expect(await offersOfSource(board.store.read, `offers:${network.id}`)).toEqual([]);
});

async function aWorld() {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  return { board, network, actor: await anActor(board, [network]) };
}
