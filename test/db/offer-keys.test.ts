import fc from "fast-check";
import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { offersSharing, writeKeys } from "#db/offer-keys.ts";
import { changed, partOf, spread } from "#db/sqlite/key-parts.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../world.ts";

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 20);
const KEYS = "abcde".split("");
const aStep = fc.record({ offer: fc.nat(3), keys: fc.subarray(KEYS) });

test("offers that were listed and changed bit by bit are found as those that were listed once", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const actor = await anActor(board, [network]);
  const ids: string[] = [];
  for (let at = 0; at < 4; at++) ids.push((await publishOffer(board, actor, anOfferInput(network))).id);
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 12 }), async (steps) => {
      const last = new Map<string, string[]>(ids.map((id) => [id, []]));
      await board.store.write.transaction().execute(async (tx) => {
        for (const id of ids) await writeKeys(tx, id, [], "");
        for (const { offer, keys } of steps) {
          await writeKeys(tx, ids[offer] ?? "", keys, "");
          last.set(ids[offer] ?? "", keys);
        }
      });
      for (const key of KEYS) {
        const found = await offersSharing(board.store.read, { about: [key], beside: [], within: null, without: "" }, 9);
        const wanted = ids.filter((id) => last.get(id)?.includes(key));
        expect(found.map(({ id }) => id).sort()).toEqual(wanted.sort());
      }
    }),
    { numRuns: RUNS },
  );
});

test("a part of a list holds the numbers that were put in and not taken out", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(4095), { minLength: 1, maxLength: 50 }), fc.nat(400), (places, part) => {
      const numbers = places.map((place) => part * 4096 + place);
      let offers: Uint8Array = new Uint8Array();
      for (const number of numbers) offers = changed(offers, number, true);
      const [gone = 0] = numbers;
      offers = changed(changed(offers, gone, true), gone, false);
      const list = new Uint32Array(numbers.length - 1);
      spread({ key: "", part, offers }, list, 0);
      expect([...list]).toEqual(numbers.slice(1));
      expect(new Set(numbers.map(partOf))).toEqual(new Set([part]));
    }),
  );
});
