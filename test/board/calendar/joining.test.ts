import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { agenda } from "#db/agenda.ts";
import { eventsByIds } from "#db/events.ts";
import { flagsOfEvents } from "#db/flags.ts";
import type { EventInput } from "#domain/calendar/event-input.ts";
import type { Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const DAY = 86_400_000;
const gala: Partial<EventInput> = {
  title: "Gala van de Zuidoostse ondernemers",
  description: "Een avond met diner, muziek en de prijs voor de ondernemer van het jaar.",
  place: "Bijlmer Parktheater",
  area: "zuidoost",
};

test("one evening posted by three networks is listed once", async () => {
  const { board, networks, lead } = await aWorld();
  for (const network of networks) await publishEvent(board, lead, anEventInput(network, gala));
  expect(await listed(board)).toHaveLength(1);
});

test("a hold does not hide the confirmed post of the same evening", async () => {
  const { board, networks, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(networks[0], { ...gala, status: "TENTATIVE" }));
  const confirmed = await publishEvent(board, lead, anEventInput(networks[1], gala));
  expect(await listed(board)).toEqual([confirmed.id]);
});

test("a filter on its network does not tell that a hold is joined to somebody's event", async () => {
  const { board, networks, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(networks[0], { ...gala, status: "TENTATIVE" }));
  await publishEvent(board, lead, anEventInput(networks[1], gala));
  expect(await listed(board, [networks[0].id])).toEqual([]);
});

test("a series is not shown under one evening of it by the machine", async () => {
  const { board, networks, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(networks[0], gala));
  await publishEvent(board, lead, anEventInput(networks[1], { ...gala, recurrence: "RRULE:FREQ=WEEKLY;COUNT=10" }));
  expect(await listed(board)).toHaveLength(11);
});

test("what a person parted is not joined by way of a third post", async () => {
  const { board, networks, lead } = await aWorld();
  const [a, b, c] = [
    await publishEvent(board, lead, anEventInput(networks[0], gala)),
    await publishEvent(board, lead, anEventInput(networks[1], gala)),
    await publishEvent(board, lead, anEventInput(networks[2], gala)),
  ];
  const flags = await flagsOfEvents(board.store.read, [a.id]);
  const flag = flags.find(({ kind, core }) => kind === "SAME_EVENT" && core.includes(c.id));
  await answerFlag(board, lead, { id: flag?.id ?? "", between: [], answer: "DIFFERENT", reason: null, note: null });
  expect(await listed(board)).toHaveLength(2);
  expect((await eventsByIds(board.store.read, null, [b.id]))[0]?.joinedTo).toBe(a.id);
});

test("an overlap forgets a post that left its listing", async () => {
  const { board, networks, lead } = await aWorld();
  const listing = await publishEvent(board, lead, anEventInput(networks[0], gala));
  const post = await publishEvent(board, lead, anEventInput(networks[1], gala));
  const rival = await publishEvent(
    board,
    lead,
    anEventInput(networks[2], {
      title: "Diner voor ondernemers",
      description: "",
      place: "De Kandelaar",
      area: "zuidoost",
    }),
  );
  const overlap = async () =>
    (await flagsOfEvents(board.store.read, [rival.id])).find(({ kind }) => kind === "OVERLAP");
  expect((await overlap())?.events).toEqual([listing.id, post.id, rival.id].sort());
  const input = anEventInput(networks[1], { ...gala, start: NOW + 100 * DAY, end: NOW + 100 * DAY + 7_200_000 });
  await changeEvent(board, lead, { id: post.id, version: 1, input, scope: null, occurrence: null });
  expect((await overlap())?.events).toEqual([listing.id, rival.id].sort());
});

async function aWorld() {
  const board = await aBoard();
  const networks: [Network, Network, Network] = [
    await aNetwork(board, "een"),
    await aNetwork(board, "twee"),
    await aNetwork(board, "drie"),
  ];
  return { board, networks, lead: await anActor(board, networks) };
}

async function listed(board: Board, networks?: string[]): Promise<string[]> {
  const window = { start: NOW, end: NOW + 200 * DAY };
  const page = await agenda(board.store.read, null, { window, filter: { networks }, after: null, limit: 50 });
  return page.map(({ event }) => event);
}
