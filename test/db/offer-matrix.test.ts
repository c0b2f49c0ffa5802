import fc from "fast-check";
import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { countOffers } from "#db/catalogue.ts";
import { offerMatrix } from "#db/offer-matrix.ts";
import { coverageOf, whomOf } from "#domain/catalogue/coverage.ts";
import type { Offer } from "#domain/catalogue/offer.ts";
import { areaRows, themeRows } from "#domain/catalogue/rows.ts";
import { aBoard, aNetwork, anActor, anOfferInput } from "../world.ts";

const NEEDS = themeRows();
const PLACES = areaRows().filter(({ id }) => id !== null);

const someOffer = fc.record({
  network: fc.integer({ min: 0, max: 2 }),
  need: fc.constantFrom("btw", "boekhouden", "geld", "website", "mentor", null),
  areas: fc.uniqueArray(fc.constantFrom("gein", "venserpolder", "zuidoost", "amsterdam", "nieuw-west", "online"), {
    maxLength: 3,
  }),
  audiences: fc.uniqueArray(fc.constantFrom("zzp", "ondernemers", "ouders"), { maxLength: 2 }),
});

test("the database counts what is offered where as the rule has it, and the catalogue lists as many", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someOffer, { minLength: 1, maxLength: 6 }), async (drawn) => {
      const board = await aBoard();
      const networks = [await aNetwork(board, "a"), await aNetwork(board, "b"), await aNetwork(board, "c")];
      const lead = await anActor(board, networks);
      const offers: Offer[] = [];
      for (const [at, { network, ...facts }] of drawn.entries()) {
        const whose = networks[network] ?? networks[0];
        if (!whose) continue;
        offers.push(await publishOffer(board, lead, anOfferInput(whose, { title: `Aanbod ${at}`, ...facts })));
      }
      const gone = offers[0];
      if (gone) await withdrawOffer(board, lead, { id: gone.id, version: 1 });
      const db = board.store.read;
      for (const whom of [null, whomOf(["zzp"])]) {
        const cells = await offerMatrix(db, { needs: NEEDS, areas: PLACES, whom });
        const rule = NEEDS.map((need) => PLACES.map((area) => coverageOf(offers.slice(1), need, area, whom)));
        expect(cells).toEqual(rule);
        const [needs, areas] = [NEEDS[0]?.within as string[], PLACES[0]?.within as string[]];
        const filter = { needs, areas, audiences: whom ? [...whom.meant] : undefined };
        expect(await countOffers(db, filter)).toBe(cells[0]?.[0]?.offers);
      }
    }),
    { numRuns: 8 },
  );
});
