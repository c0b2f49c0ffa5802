import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { checkEvent } from "#board/calendar/check-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { saveEvent } from "#board/calendar/save-event.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { withdrawWish } from "#board/network/withdraw-wish.ts";
import { renewReadings } from "#board/renew-readings.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { unflaggedPosts } from "#db/renewal.ts";
import { wishOf } from "#db/wishes.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Two evenings that share ten minutes and few people: for information, in the middle of that band. */
const DIM: [Partial<EventInput>, Partial<EventInput>] = [
  { title: "Netwerkborrel ondernemers", description: "Ontmoet andere ondernemers.", area: "zuidoost" },
  {
    ...{ title: "Verkopen aan de zorg", description: "Netwerken", online: true },
    ...{ area: "zuidoost", audiences: ["vrouwen", "zorg"] },
  },
];

test("a pair that is for information asks for attention once a network wishes not to clash, and no more when it takes that back", async () => {
  const { board, a, b, lead } = await aWorld();
  const event = await publishEvent(board, lead, anEventInput(a, DIM[0]));
  await publishEvent(board, lead, later(b));
  expect(await bandOf(board, event.id)).toBe("NOTE");
  for (const wish of [
    { network: a.id, other: b.id },
    { network: b.id, other: a.id },
  ]) {
    await declareWish(board, lead, wish);
    expect(await bandOf(board, event.id)).toBe("ATTENTION");
    await withdrawWish(board, lead, wish);
    expect(await bandOf(board, event.id)).toBe("NOTE");
  }
});

test("an event inherits the wish of each network that hosts it", async () => {
  const { board, a, b, c, lead } = await aWorld();
  const published = await publishEvent(board, lead, anEventInput(a, DIM[0]));
  const event = await act(board, lead, (doing) =>
    saveEvent(doing, published, { ...published, version: 2, hosts: [c.id] }, { verb: "change" }),
  );
  await publishEvent(board, lead, later(b));
  await declareWish(board, lead, { network: c.id, other: b.id });
  expect(await bandOf(board, event.id)).toBe("ATTENTION");
  expect(await wishesTold(board, event.id)).toEqual([{ wisher: "derde", wished: "tweede" }]);
  await withdrawWish(board, lead, { network: c.id, other: b.id });
  await declareWish(board, lead, { network: b.id, other: c.id });
  expect(await wishesTold(board, event.id)).toEqual([{ wisher: "tweede", wished: "derde" }]);
});

test("who types an event of a network with a wish is told of it, and of what is posted later", async () => {
  const { board, a, b, lead } = await aWorld();
  await declareWish(board, lead, { network: a.id, other: b.id });
  await publishEvent(board, lead, later(b));
  const { flags } = await checkEvent(board, lead, anEventInput(a, DIM[0]), null);
  expect(flags.map(({ band }) => band)).toEqual(["ATTENTION"]);
  const event = await publishEvent(board, lead, anEventInput(a, DIM[0]));
  expect(await bandOf(board, event.id)).toBe("ATTENTION");
});

test("the next events follow at once and the rest by the clock", async () => {
  const { board, a, b, lead } = await aWorld();
  const events: { id: string }[] = [];
  for (let at = 0; at < 23; at++) {
    const [start, end] = [anEventInput(a).start + at * 7 * DAY, anEventInput(a).end + at * 7 * DAY];
    events.push(await publishEvent(board, lead, anEventInput(a, { ...DIM[0], start, end })));
    if (at === 0 || at === 22) await publishEvent(board, lead, later(b, at * 7 * DAY));
  }
  const bands = async () => [await bandOf(board, events[0]?.id ?? ""), await bandOf(board, events[22]?.id ?? "")];
  await declareWish(board, lead, { network: a.id, other: b.id });
  expect(await unflaggedPosts(board.store.read)).toHaveLength(3);
  expect(await bands()).toEqual(["ATTENTION", "NOTE"]);
  await renewReadings(board, () => {});
  expect(await bands()).toEqual(["ATTENTION", "ATTENTION"]);
});

test("a wish is kept with its reason on one line, and said again takes the new one", async () => {
  const { board, a, b, lead } = await aWorld();
  const wish = { network: a.id, other: b.id };
  await declareWish(board, lead, { ...wish, reason: " dezelfde\n leden " });
  expect(await wishOf(board.store.read, wish)).toMatchObject({ reason: "dezelfde leden", person: lead.id });
  await declareWish(board, lead, { ...wish, reason: " " });
  expect(await wishOf(board.store.read, wish)).toMatchObject({ reason: null });
});

test("a wish about oneself, about nobody or with a long story is refused, and what is not there is not taken back", async () => {
  const { board, a, b, lead } = await aWorld();
  const faults = (other: string, reason = "") =>
    declareWish(board, lead, { network: a.id, other, reason }).catch((refusal) => refusal.faults);
  expect(await faults(a.id)).toEqual([{ field: "other", key: "fault.wish.self" }]);
  expect(await faults("")).toEqual([{ field: "other", key: "fault.network" }]);
  expect(await faults(b.id, "x".repeat(201))).toMatchObject([{ field: "reason", key: "fault.tooLong" }]);
  await expect(withdrawWish(board, lead, { network: a.id, other: b.id })).rejects.toMatchObject({ name: "NotFound" });
});

/** What another network has, beginning as the first ends. */
function later(network: Network, by = 0): EventInput {
  const { start, end } = anEventInput(network);
  return anEventInput(network, { ...DIM[1], start: start + by + 110 * MINUTE, end: end + by + 140 * MINUTE });
}

async function aWorld(): Promise<{ board: Board; a: Network; b: Network; c: Network; lead: Actor }> {
  const board = await aBoard();
  const [a, b, c] = [await aNetwork(board, "eerste"), await aNetwork(board, "tweede"), await aNetwork(board, "derde")];
  return { board, a, b, c, lead: await anActor(board, [a, b, c]) };
}

async function bandOf(board: Board, event: string): Promise<string | undefined> {
  return (await flagsOfEvents(board.store.read, [event]))[0]?.band;
}

async function wishesTold(board: Board, event: string) {
  const flags = await flagsOfEvents(board.store.read, [event]);
  return flags.flatMap(({ reasons }) => reasons.filter(({ code }) => code === "WISHED").map(({ params }) => params));
}
