import fc from "fast-check";
import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { withdrawWish } from "#board/network/withdraw-wish.ts";
import { selectFlags, toFlag } from "#db/flags.ts";
import { wishOf } from "#db/wishes.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { posts } from "../posts.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, NOW } from "../world.ts";

const HOUR = 3_600_000;
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 12);

const aPost = fc.record({
  post: fc.constantFrom(...posts),
  network: fc.nat(2),
  hour: fc.integer({ min: 0, max: 120 }),
  lasts: fc.integer({ min: 1, max: 4 }),
  weekly: fc.boolean(),
  area: fc.constantFrom(null, "zuidoost", "nieuw-west"),
});
const anAct = fc.oneof(
  fc.record({ do: fc.constant("publish" as const), ...{ what: aPost } }),
  fc.record({ do: fc.constant("change" as const), which: fc.nat(8), what: aPost }),
  fc.record({ do: fc.constant("cancel" as const), which: fc.nat(8) }),
  fc.record({ do: fc.constantFrom("wish" as const, "unwish" as const), of: fc.nat(2), about: fc.nat(2) }),
);

test("flags that grew write by write equal flags computed from scratch", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 2, maxLength: 8 }), async (acts) => {
      const { board, networks, actor } = await aWorld();
      const events: { id: string; version: number }[] = [];
      for (const doing of acts) {
        if (doing.do === "publish") events.push(await publishEvent(board, actor, inputOf(networks, doing.what)));
        if ("of" in doing) await wish(board, actor, networks, doing);
        const target = events.length > 0 && "which" in doing ? doing.which % events.length : -1;
        const event = events[target];
        if (!event) continue;
        const change = { id: event.id, version: event.version, scope: null, occurrence: null };
        if (doing.do === "change")
          events[target] = await changeEvent(board, actor, { ...change, input: inputOf(networks, doing.what) });
        if (doing.do === "cancel") events[target] = await cancelEvent(board, actor, change);
      }
      const grown = await allFlags(board);
      await recompute(board, actor);
      expect(await allFlags(board)).toEqual(grown);
    }),
    { numRuns: RUNS },
  );
});

test("duplicate flags that grew write by write equal those computed from scratch", async () => {
  const { board, networks, actor } = await aWorld();
  const titles = ["Boekhoudspreekuur", "Bookkeeping drop-in", "Administratiehulp", "Startersadvies"];
  const offers = [];
  for (const [at, title] of titles.entries()) {
    const network = networks[at % networks.length];
    if (network) offers.push(await publishOffer(board, actor, anOfferInput(network, { title, areas: ["zuidoost"] })));
  }
  const last = offers.at(-1);
  if (last) await withdrawOffer(board, actor, last);
  const grown = await allFlags(board);
  expect(grown.length).toBeGreaterThan(0);
  await recompute(board, actor);
  expect(await allFlags(board)).toEqual(grown);
});

/** Declares a wish of one network about another, or takes it back where there is one. */
async function wish(
  board: Board,
  actor: Actor,
  networks: Network[],
  doing: { do: "wish" | "unwish"; of: number; about: number },
): Promise<void> {
  const wanted = { network: networks[doing.of]?.id ?? "", other: networks[doing.about]?.id ?? "" };
  if (wanted.network === wanted.other) return;
  if (doing.do === "wish") await declareWish(board, actor, wanted);
  else if (await wishOf(board.store.read, wanted)) await withdrawWish(board, actor, wanted);
}

async function aWorld(): Promise<{ board: Board; networks: Network[]; actor: Actor }> {
  const board = await aBoard();
  const networks = [await aNetwork(board, "een"), await aNetwork(board, "twee"), await aNetwork(board, "drie")];
  return { board, networks, actor: await anActor(board, networks) };
}

function inputOf(
  networks: Network[],
  what: {
    post: (typeof posts)[number];
    network: number;
    hour: number;
    lasts: number;
    weekly: boolean;
    area: string | null;
  },
): EventInput {
  const network = networks[what.network];
  if (!network) throw new Error("No such network.");
  const start = NOW + 14 * 24 * HOUR + what.hour * HOUR;
  const recurrence = what.weekly ? "RRULE:FREQ=WEEKLY;COUNT=4" : null;
  return anEventInput(network, { ...what.post, start, end: start + what.lasts * HOUR, recurrence, area: what.area });
}

/** Everything but ids and instants, which a fresh computation makes anew. */
async function allFlags(board: Board) {
  const flags = await sortedFlags(board);
  return flags.map(({ kind, band, score, probability, reasons, dates, events, offers }) => ({
    kind,
    band,
    score,
    probability,
    reasons,
    dates,
    events,
    offers,
  }));
}

async function recompute(board: Board, actor: Actor): Promise<void> {
  await act(board, actor, async ({ tx, touched }) => {
    await tx.deleteFrom("pair").execute();
    await tx.deleteFrom("flag").execute();
    await tx.updateTable("event").set({ joined_to: null }).execute();
    for (const { id } of await tx.selectFrom("event").select("id").execute()) touched.events.add(id);
    for (const { id } of await tx.selectFrom("offer").select("id").execute()) touched.offers.add(id);
  });
}

/** In an order that owes nothing to their ids. */
async function sortedFlags(board: Board) {
  const flags = (await selectFlags(board.store.read).execute()).map(toFlag);
  const keyOf = ({ kind, events, offers, dates }: (typeof flags)[number]) =>
    JSON.stringify([kind, events, offers, dates]);
  return flags.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
}
