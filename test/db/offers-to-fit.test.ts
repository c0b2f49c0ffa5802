import fc from "fast-check";
import { expect, test } from "vitest";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { offersToFit } from "#db/catalogue.ts";
import { selectOffers, toOffer } from "#db/offers.ts";
import { audiencesAround, fittingOf } from "#domain/catalogue/fit.ts";
import { withNarrower } from "#domain/catalogue/narrower.ts";
import { AUDIENCES, broadTheme, THEMES } from "#domain/catalogue/taxonomy.ts";
import { areasWithin } from "#domain/place/area.ts";
import { aBoard, aNetwork, anActor, anOfferInput, NOW } from "../world.ts";

const AREAS = [[], ["gein"], ["zuidoost"], ["online"], ["nieuw-west", "online"], ["nieuw-west"]];
const NEEDS = ["btw", "boekhouden", "geld", "subsidie", null];

/** A board with an offer for each audience, alone and beside another, here and there and for this and that. */
async function aWideCatalogue() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const ids = AUDIENCES.map(({ id }) => id);
  const whoms = [[], ...ids.map((id) => [id]), ...ids.map((id, at) => [id, ids.at(at - 5) ?? ""])];
  for (const [at, audiences] of whoms.entries()) {
    const facts = { title: `Hulp ${at}`, audiences, areas: AREAS[at % 6] ?? [], need: NEEDS[at % 5] ?? null };
    await publishOffer(board, lead, anOfferInput(network, facts));
  }
  const db = board.store.read;
  return { db, all: (await selectOffers(db).execute()).map(toOffer) };
}

test("what is read for somebody is what fits her, and nothing else takes its room", { timeout: 60_000 }, async () => {
  const { db, all } = await aWideCatalogue();
  const asked = fc.record({
    need: fc.constantFrom(null, "btw", "geld", "subsidie"),
    area: fc.constantFrom(null, "gein", "zuidoost", "nieuw-west", "online"),
    audience: fc.constantFrom(null, ...AUDIENCES.map(({ id }) => id)),
  });
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom(1, 3, 400), async (asked, limit) => {
      const { need, area, audience } = asked;
      const found = await offersToFit(db, {
        need,
        needs: need === null ? undefined : withNarrower(THEMES, [broadTheme(need)]),
        areas: area === null ? null : areasWithin(area),
        audiences: audience === null ? null : audiencesAround(audience),
        limit,
      });
      const fitting = new Set(fittingOf(all, asked, NOW).map(({ offer }) => offer.id));
      expect(found.filter(({ id }) => !fitting.has(id))).toEqual([]);
      expect(found).toHaveLength(Math.min(limit, fitting.size));
    }),
  );
});
