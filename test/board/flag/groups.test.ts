import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { withdrawOffer } from "#board/catalogue/withdraw-offer.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { flagsOfEvents, flagsOfOffers } from "#db/flags.ts";
import { flagAt } from "#db/flags-at.ts";
import { newId } from "#db/id.ts";
import { addLesson } from "#db/lessons.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { FlagAnswer } from "#domain/flag/flag.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../../world.ts";

const HOUR = 3_600_000;
const evening = { area: "zuidoost", audiences: ["vrouwen"], themes: ["netwerken"] };

test("three networks after the same people on one evening are one card", async () => {
  const { board, networks, leads } = await aWorld();
  const events = await aCrowdedEvening(board, networks, leads);
  const flags = (await flagsOfEvents(board.store.read, events)).filter(({ kind }) => kind === "OVERLAP");
  expect(flags.map((flag) => flag.events)).toEqual([[...events].sort()]);
  // They begin one after another, and it is one evening.
  expect(flags[0]?.dates).toHaveLength(1);
});

test("a card stays the same card when one more event comes to its evening, and when it goes", async () => {
  const { board, networks, leads } = await aWorld();
  const [a, b] = [await anEvening(board, networks[0], leads[0], 0), await anEvening(board, networks[1], leads[1], 1)];
  const [before] = await flagsOfEvents(board.store.read, [a.id]);
  const c = await anEvening(board, networks[2], leads[2], 2);
  const [grown] = await flagsOfEvents(board.store.read, [c.id]);
  expect([grown?.id, grown?.events]).toEqual([before?.id, [a.id, b.id, c.id].sort()]);
  const start = Date.parse("2027-03-20T19:00:00+01:00");
  const away = { ...inputOf(networks[2], 2), start, end: start + 2 * HOUR };
  await changeEvent(board, leads[2], { id: c.id, version: 1, input: away, scope: null, occurrence: null });
  const [shrunk] = await flagsOfEvents(board.store.read, [a.id]);
  expect([shrunk?.id, shrunk?.events]).toEqual([before?.id, [a.id, b.id].sort()]);
});

test("offers of one service are one card, and an offer that goes leaves it", async () => {
  const { board, networks, leads } = await aWorld();
  const offers = [];
  for (const [at, title] of ["Boekhoudspreekuur", "Spreekuur boekhouden", "Bookkeeping drop-in"].entries()) {
    const [network, lead] = [networks[at] ?? networks[0], leads[at] ?? leads[0]];
    const facts = { title, areas: ["zuidoost"], need: "boekhouden", form: "ADVICE" as const };
    offers.push(await publishOffer(board, lead, anOfferInput(network, facts)));
  }
  const ids = offers.map(({ id }) => id);
  const [card, ...others] = await flagsOfOffers(board.store.read, ids);
  expect([card?.offers, others]).toEqual([[...ids].sort(), []]);
  if (offers[2]) await withdrawOffer(board, leads[2], offers[2]);
  const [smaller] = await flagsOfOffers(board.store.read, ids);
  expect([smaller?.id, smaller?.offers]).toEqual([card?.id, ids.slice(0, 2).sort()]);
});

test("what a network calls no problem leaves the card, and the others stay on it", async () => {
  const { board, networks, leads } = await aWorld();
  const [a, b, c] = await aCrowdedEvening(board, networks, leads);
  const [card] = await flagsOfEvents(board.store.read, [a]);
  const settled = await say(board, leads[0], card?.id, "NOT_A_PROBLEM");
  expect([settled.state, settled.events]).toEqual(["NOT_A_PROBLEM", [a, b, c].sort()]);
  const open = (await flagsOfEvents(board.store.read, [b])).filter(({ state }) => state === "NEW");
  expect(open.map(({ events }) => events)).toEqual([[b, c].sort()]);
});

test("two networks that say the opposite are shown as disagreeing, until one gives in", async () => {
  const { board, networks, leads } = await aWorld();
  const { id } = await aPairOfEvenings(board, networks, leads);
  expect((await say(board, leads[0], id, "NOT_A_PROBLEM")).state).toBe("NOT_A_PROBLEM");
  expect((await say(board, leads[1], id, "MATTERS")).state).toBe("DISAGREED");
  expect((await say(board, leads[1], id, "NOT_A_PROBLEM")).state).toBe("NOT_A_PROBLEM");
  expect((await say(board, leads[0], id, "UNSURE")).state).toBe("NOT_A_PROBLEM");
});

test("an answer falls when the time changes, stands again when it is changed back, and other words do not touch it", async () => {
  const { board, networks, leads } = await aWorld();
  const { id, events } = await aPairOfEvenings(board, networks, leads);
  await say(board, leads[0], id, "NOT_A_PROBLEM");
  const state = async () => (await flagAt(board.store.read, board.now(), id))?.state;
  const input = inputOf(networks[0], 0);
  const change = (version: number, facts: Partial<EventInput>) =>
    changeEvent(board, leads[0], {
      ...{ id: events[0] ?? "", version, scope: null, occurrence: null },
      input: { ...input, ...facts },
    });
  await change(1, { description: `${input.description} Tot dan!` });
  expect(await state()).toBe("NOT_A_PROBLEM");
  await change(2, { start: input.start + HOUR, end: input.end + HOUR });
  expect(await state()).toBe("NEW");
  await change(3, {});
  expect(await state()).toBe("NOT_A_PROBLEM");
});

test("the network of a post that is shown under another speaks for it too", async () => {
  const { board, networks, leads } = await aWorld();
  const gala = { ...inputOf(networks[0], 0), place: "Bijlmer Parktheater" };
  await publishEvent(board, leads[0], gala);
  await publishEvent(board, leads[1], { ...gala, network: networks[1].id });
  const rival = await anEvening(board, networks[2], leads[2], 1);
  const [flag] = (await flagsOfEvents(board.store.read, [rival.id])).filter(({ kind }) => kind === "OVERLAP");
  expect(flag?.events).toHaveLength(3);
  expect((await say(board, leads[1], flag?.id, "NOT_A_PROBLEM")).state).toBe("NOT_A_PROBLEM");
});

test("what people called the same stays, however careful the board becomes", async () => {
  const { board, networks, leads } = await aWorld();
  const input = { ...inputOf(networks[0], 0), place: "Bijlmer Parktheater" };
  await publishEvent(board, leads[0], input);
  const copy = { ...input, network: networks[1].id, start: input.start + HOUR, end: input.end + HOUR };
  const post = await publishEvent(board, leads[1], copy);
  const [flag] = (await flagsOfEvents(board.store.read, [post.id])).filter(({ kind }) => kind === "SAME_EVENT");
  await say(board, leads[0], flag?.id, "SAME");
  await act(board, null, async ({ tx, touched }) => {
    const careful = { value: { slope: 0.7, shift: -1 }, before: { slope: 1, shift: 0 }, answer: null, answers: 9 };
    const step = { id: newId(), step: "CALIBRATION", kind: "SAME_EVENT", state: "TAKEN", at: 0 } as const;
    await addLesson(tx, { ...step, ...careful, person: null, decidedAt: null, undoes: null });
    touched.events.add(post.id);
  });
  expect((await flagAt(board.store.read, board.now(), flag?.id ?? ""))?.state).toBe("AGREED");
});

test("three copies are settled once two pairs of them are called the same", async () => {
  const { board, networks, leads } = await aWorld();
  const input = { ...inputOf(networks[0], 0), place: "Bijlmer Parktheater" };
  const ids = [];
  for (const at of [0, 1, 2] as const)
    ids.push((await publishEvent(board, leads[at], { ...input, network: networks[at].id })).id);
  const [flag] = (await flagsOfEvents(board.store.read, ids)).filter(({ kind }) => kind === "SAME_EVENT");
  expect((await say(board, leads[1], flag?.id, "SAME")).state).toBe("AGREED");
});

async function aWorld() {
  const board = await aBoard();
  const networks: [Network, Network, Network] = [
    await aNetwork(board, "een"),
    await aNetwork(board, "twee"),
    await aNetwork(board, "drie"),
  ];
  const leads: [Actor, Actor, Actor] = [
    await anActor(board, [networks[0]]),
    await anActor(board, [networks[1]]),
    await anActor(board, [networks[2]]),
  ];
  return { board, networks, leads };
}

type World = Awaited<ReturnType<typeof aWorld>>;

const TITLES = [
  "Netwerkborrel voor vrouwen",
  "Ondernemende vrouwen ontmoeten elkaar",
  "Vrouwennetwerk: diner en speeddate",
];

function inputOf(network: Network, which: number): EventInput {
  const [title = "", place] = [TITLES[which], `Zaal ${["Amstel", "Gaasp", "Bullewijk"][which]}`];
  // So far apart that nobody takes them for one evening, and so long that all three meet.
  const start = Date.parse("2026-12-15T17:00:00+01:00") + which * 1.7 * HOUR;
  return anEventInput(network, { ...evening, title, description: "", place, start, end: start + 5 * HOUR });
}

function anEvening(board: Board, network: Network, lead: Actor, which: number) {
  return publishEvent(board, lead, inputOf(network, which));
}

async function aCrowdedEvening(board: Board, networks: World["networks"], leads: World["leads"]) {
  const ids: [string, string, string] = ["", "", ""];
  for (const at of [0, 1, 2] as const) ids[at] = (await anEvening(board, networks[at], leads[at], at)).id;
  return ids;
}

async function aPairOfEvenings(board: Board, networks: World["networks"], leads: World["leads"]) {
  const events = [];
  for (const at of [0, 1] as const) events.push((await anEvening(board, networks[at], leads[at], at)).id);
  const [flag] = await flagsOfEvents(board.store.read, events);
  return { id: flag?.id ?? "", events };
}

function say(board: Board, lead: Actor, id: string | undefined, answer: FlagAnswer) {
  return answerFlag(board, lead, { id: id ?? "", between: [], answer, reason: null, note: null });
}
