import fc from "fast-check";
import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { offersSharing, writeKeys } from "#db/offer-keys.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../world.ts";

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 20);
const KEYS = "abcde".split("");
/** With as many more that make it another size. */
const MORE = Array.from({ length: 30 }, (_, at) => `more ${at}`);
const aStep = fc
  .record({ offer: fc.nat(3), keys: fc.subarray(KEYS), large: fc.boolean() })
  .map(({ offer, keys, large }) => ({ offer, keys: large ? [...keys, ...MORE] : keys }));

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
