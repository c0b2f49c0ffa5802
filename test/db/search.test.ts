import fc from "fast-check";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { facetCounts } from "#db/catalogue.ts";
import { type FoundPlace, findOffers } from "#db/found-offers.ts";
import { isFound, type Search } from "#db/search.ts";
import type { Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aSearch } from "../world.ts";

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

test("several words mean all of them, wherever they stand, and the last one is a beginning", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const titled = (title: string) => publishEvent(board, lead, anEventInput(network, { title, description: "" }));
  await titled("Kennismaking met koffie in het park");
  await titled("Koffie voor vroege vogels");
  const found = async (text: string, frequent = false) => {
    const search = { ...(await aSearch(board, text)), frequent };
    const rows = await board.store.read
      .selectFrom("event")
      .select("title")
      .where(isFound("event.id", search))
      .orderBy("title")
      .execute();
    return rows.map(({ title }) => title);
  };
  for (const frequent of [false, true]) {
    expect(await found("koffie", frequent)).toHaveLength(2);
    expect(await found("koffie park", frequent)).toEqual(["Kennismaking met koffie in het park"]);
    expect(await found("park, KOFF", frequent)).toEqual(["Kennismaking met koffie in het park"]);
    expect(await found("koff park", frequent)).toEqual([]);
    expect(await found('koffie" NEAR "vogels', frequent)).toEqual([]);
    expect(await found("!?", frequent)).toEqual([]);
  }
});

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

const WORDS = ["flonk", "zwalkt", "brimpel", "tarmoz", "kiwelang", "dragma"];
const someWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
const someOffer = fc.record({
  title: someWords,
  description: someWords,
  network: fc.integer({ min: 0, max: 2 }),
  need: fc.constantFrom("btw", "mentor", null),
});
const someChoice = fc.record({
  text: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
  networks: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
  needs: fc.uniqueArray(fc.constantFrom("btw", "mentor"), { maxLength: 1 }),
  first: fc.integer({ min: 1, max: 5 }),
});

test("the database finds and counts what the rule does, page by page, however much matches", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someOffer, { minLength: 4, maxLength: 12 }),
      fc.array(someChoice, { minLength: 12, maxLength: 12 }),
      async (drawn, choices) => {
        const board = await aBoard();
        const networks = [await aNetwork(board, "a"), await aNetwork(board, "b"), await aNetwork(board, "c")];
        const offers = await posted(board, networks, drawn);
        for (const { text, first, needs, networks: at } of choices) {
          const filter = { needs, networks: at.flatMap((one) => networks[one]?.id ?? []) };
          const whole = await aSearch(board, text.join(" "), "OFFERS");
          const isIn = (words: string[]) => text.every((word) => words.includes(word));
          const rule = offers
            .filter((offer) => isIn([...offer.title, ...offer.description]))
            .filter(({ need }) => needs.length === 0 || needs.some((one) => one === need))
            .filter(({ network }) => at.length === 0 || filter.networks.includes(network));
          for (const frequent of [false, true]) {
            const search = { ...whole, frequent };
            const pages = await pagesOf(board, { ...filter, search }, search, first);
            expect(pages.map(({ id }) => id).sort()).toEqual(rule.map(({ id }) => id).sort());
            const titled = pages.map(({ id }) => isIn(offers.find((offer) => offer.id === id)?.title ?? []));
            if (!frequent) expect(titled).toEqual([...titled].sort((a, b) => Number(b) - Number(a)));
            expect(await findOffers(board.store.read, filter, search).count()).toBe(rule.length);
            const counts = await facetCounts(board.store.read, "networks", { needs, search });
            const sum = counts.reduce((total, { id, count }) => {
              return at.length === 0 || filter.networks.includes(id) ? total + count : total;
            }, 0);
            expect(sum).toBe(rule.length);
          }
        }
      },
    ),
    { numRuns: 6 },
  );
});

type Drawn = { title: string[]; description: string[]; network: number; need: string | null };

async function posted(board: Board, networks: readonly Network[], drawn: readonly Drawn[]) {
  const lead = await anActor(board, [...networks]);
  const offers: { id: string; network: string; title: string[]; description: string[]; need: string | null }[] = [];
  for (const { title, description, network, need } of drawn) {
    const whose = networks[network];
    if (!whose) continue;
    const facts = { title: title.join(" "), description: description.join(" "), need };
    const { id } = await publishOffer(board, lead, anOfferInput(whose, facts));
    offers.push({ id, network: whose.id, title, description, need });
  }
  return offers;
}

async function pagesOf(board: Board, filter: Parameters<typeof findOffers>[1], search: Search, first: number) {
  const found: Awaited<ReturnType<ReturnType<typeof findOffers>["page"]>> = [];
  for (let after: FoundPlace | null = null; ; ) {
    const page = await findOffers(board.store.read, filter, search).page(after, first);
    found.push(...page);
    if (page.length < first) return found;
    after = page.at(-1)?.place ?? null;
  }
}
