import fc from "fast-check";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { facetCounts } from "#db/catalogue.ts";
import { type FoundPlace, findOffers } from "#db/found-offers.ts";
import { isFound, type Search } from "#db/search.ts";
import type { Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aSearch } from "../world.ts";

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
