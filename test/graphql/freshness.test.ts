import { expect, test } from "vitest";
import { confirmOffer } from "#board/catalogue/confirm-offer.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { newId } from "#db/id.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { aBoard, aNetwork, anActor, anOfferInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const LATER = NOW + 200 * DAY;
const FRESHNESS = `{ freshness { unconfirmed { count oldest network { slug } } silent { since network { slug } }
  fundingEnding { slug } funders { funder count twice flags { id } } } }`;

/** Two networks, of which one goes on and the other stopped half a year ago. */
async function aBoardLater() {
  const board = await aBoard();
  const [live, dead] = [await aNetwork(board, "live"), await aNetwork(board, "dead", { fundingUntil: "2027-09-01" })];
  const lead = await anActor(board, [live]);
  const gone = await anActor(board, [dead]);
  const paid = { funder: "Gemeente Amsterdam" };
  const own = await publishOffer(board, lead, anOfferInput(live, { title: "Spreekuur belasting", ...paid }));
  const old = await publishOffer(board, gone, anOfferInput(dead, { title: "Inloop bonnetjes", ...paid }));
  const officer = await anActor(board, [], ["OFFICER"]);
  const later = { ...board, now: () => LATER };
  await confirmOffer(later, lead, own.id);
  return { board, later, lead, gone, officer, own, old };
}

test("the officer hears what was not confirmed, who is silent, whose funding ends and what is paid for twice", async () => {
  const { board, later, officer, own, old } = await aBoardLater();
  const plain = { score: 3, probability: 0.9, reasons: [], events: [], dates: [], firstSeen: NOW, changedAt: NOW };
  const flag = {
    kind: "DUPLICATE_OFFER",
    band: "CLASH",
    state: "NEW",
    joined: false,
    offers: [own.id, old.id],
  } as const;
  await board.store.write.deleteFrom("pair").execute();
  await board.store.write.deleteFrom("flag").execute();
  const id = newId();
  await keepFlag(board, { ...plain, ...flag, id, offers: [...flag.offers] });
  const { freshness } = await ask(later, officer, FRESHNESS);
  expect(freshness).toEqual({
    unconfirmed: [{ count: 1, oldest: new Date(NOW).toISOString(), network: { slug: "dead" } }],
    silent: [{ since: new Date(NOW).toISOString(), network: { slug: "dead" } }],
    fundingEnding: [{ slug: "dead" }],
    funders: [{ funder: "Gemeente Amsterdam", count: 1, twice: 1, flags: [{ id }] }],
  });
  const { overviewFile } = await ask(later, officer, "{ overviewFile(kind: FRESHNESS) }");
  expect(overviewFile).toContain("Stille netwerken;dead;2026-12-01;");
  expect(overviewFile).toContain("Dubbel aanbod, per geldgever;Gemeente Amsterdam;;1");
});

test("nothing is told of a network but to itself and the municipality", async () => {
  const { later, lead, gone, officer } = await aBoardLater();
  const query = '{ network(slug: "dead") { silentSince fundingEnding unconfirmedOffers { title } } }';
  const told = {
    silentSince: new Date(NOW).toISOString(),
    fundingEnding: true,
    unconfirmedOffers: [{ title: "Inloop bonnetjes" }],
  };
  for (const reader of [gone, officer]) expect((await ask(later, reader, query)).network).toEqual(told);
  for (const reader of [lead, null])
    expect((await ask(later, reader, query)).network).toEqual({
      silentSince: null,
      fundingEnding: false,
      unconfirmedOffers: [],
    });
  for (const asked of [FRESHNESS, "{ overviewFile(kind: FRESHNESS) }"])
    await expect(ask(later, lead, asked)).rejects.toMatchObject({ status: 403 });
});

test("everybody sees that an offer was not confirmed, until its network says in one tap that it holds", async () => {
  const { later, gone, old } = await aBoardLater();
  const unconfirmed = async () =>
    (await ask(later, null, `{ offer(id: "${old.id}") { unconfirmed } }`)).offer.unconfirmed;
  expect(await unconfirmed()).toBe(true);
  await ask(later, gone, `mutation { confirmOffer(id: "${old.id}") { __typename } }`);
  expect(await unconfirmed()).toBe(false);
});
