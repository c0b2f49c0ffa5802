import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { findOffers } from "#db/found-offers.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aSearch } from "../../world.ts";

async function anOffering(titles: readonly string[], facts: Parameters<typeof anOfferInput>[1] = {}) {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  for (const title of titles) {
    await publishOffer(board, lead, anOfferInput(network, { title, description: "", ...facts }));
  }
  const find = async (text: string) => {
    const search = await aSearch(board, text, "OFFERS");
    const found = await findOffers(board.store.read, {}, search).page(null, 100);
    return { titles: found.map(({ title }) => title), corrected: search.corrected };
  };
  return { board, network, lead, find };
}

test("an idea is found in Dutch, in English and in a compound, what says so itself first", async () => {
  const { find } = await anOffering([
    "Administratiehulp voor makers",
    "Bookkeeping for starters",
    "Inloop met koffie",
    "Boekhouding op orde",
  ]);
  const all = ["Administratiehulp voor makers", "Bookkeeping for starters", "Boekhouding op orde"].sort();
  for (const text of ["bookkeeping", "administratiehulp", "boekhouding", "boekhoudspreekuur"]) {
    expect([...(await find(text)).titles].sort(), text).toEqual(all);
  }
  expect((await find("bookkeeping")).titles[0]).toBe("Bookkeeping for starters");
  expect((await find("boekhouding")).titles[0]).toBe("Boekhouding op orde");
  expect((await find("administratiehulp")).titles[0]).toBe("Administratiehulp voor makers");
});

test("a word that nobody wrote gives way to the one that somebody did, and it is said", async () => {
  const { find } = await anOffering(["Boekhouding op orde", "Zwalkfeest op straat"]);
  expect(await find("boekhoding")).toEqual({
    titles: ["Boekhouding op orde"],
    corrected: [{ typed: "boekhoding", found: "boekhouding" }],
  });
  expect((await find("boekhoding orde")).titles).toEqual(["Boekhouding op orde"]);
  expect(await find("Zwlakfest")).toEqual({
    titles: ["Zwalkfeest op straat"],
    corrected: [{ typed: "Zwlakfest", found: "zwalkfeest" }],
  });
  expect((await find("xwalkfeest")).corrected).toEqual([{ typed: "xwalkfeest", found: "zwalkfeest" }]);
});

test("a word of the field is right, whether or not anybody offers it", async () => {
  const { find } = await anOffering(["Lezing over de wijk", "Kader voor je foto"]);
  expect(await find("lening")).toEqual({ titles: [], corrected: [] });
});

test("no word is corrected to one that the asker may not know of", async () => {
  const { board, network, lead, find } = await anOffering(["Zwalkfeest op straat"]);
  const [offer] = await board.store.read.selectFrom("offer").select(["id", "version"]).execute();
  if (offer) await withdrawOffer(board, lead, offer);
  expect(await find("zwalkfest")).toEqual({ titles: [], corrected: [] });
  const holdUntil = Date.parse("2026-12-10T12:00:00+01:00");
  await publishEvent(board, lead, anEventInput(network, { title: "Flonkdiner", status: "TENTATIVE", holdUntil }));
  expect((await aSearch(board, "flonkdinr")).corrected).toEqual([]);
  // What only planners know of is no sign that a word is right either.
  await publishEvent(board, lead, anEventInput(network, { title: "Flonkdinar" }));
  expect((await aSearch(board, "flonkdiner")).corrected).toEqual([{ typed: "flonkdiner", found: "flonkdinar" }]);
});

test("hostile searches find nothing and break nothing", async () => {
  const { find } = await anOffering(["Boekhouding op orde"]);
  const hostile = [
    '"',
    '""""',
    "boekhouding* NOT (",
    "text:orde",
    "{text} : orde ^ NEAR(a b, 3)",
    "'; drop table search; --",
    "\u0000\u0001boek\u0000",
    "\u202eedro po\u202c \u200f\u200e",
    "𞤀𞤁𞤂 𞤃",
    "😀👩‍👩‍👧",
    "ﷺ ﷽ ㎒",
    "%_%",
    "a".repeat(200),
    "ab ".repeat(66),
    "boekhoding ".repeat(18),
    "a-".repeat(100),
    "ij'".repeat(66),
    "क्षत्रिय हिन्दी",
    "\ud800 \udfff",
  ];
  for (const text of hostile) {
    const { titles } = await find(text);
    if (!/boek|orde/.test(text)) expect(titles, text).toEqual([]);
  }
  expect((await find("orde NOT boekhouding")).titles).toEqual([]);
});
