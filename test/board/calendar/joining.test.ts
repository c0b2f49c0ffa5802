import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { undoImport } from "#board/feed/undo-import.ts";
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

const gala2 = Date.parse("2027-05-10T19:00:00+01:00");

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

test("what both posts of stand in the agenda is not said to be shown as one", async () => {
  const { board, networks, lead } = await aWorld();
  const once = await publishEvent(board, lead, anEventInput(networks[0], gala));
  await publishEvent(board, lead, anEventInput(networks[1], { ...gala, recurrence: "RRULE:FREQ=WEEKLY;COUNT=10" }));
  const same = async (id: string) =>
    (await flagsOfEvents(board.store.read, [id])).filter(({ kind }) => kind === "SAME_EVENT");
  expect((await same(once.id)).map(({ joined }) => joined)).toEqual([false]);
  const third = await publishEvent(
    board,
    lead,
    anEventInput(networks[2], { ...gala, start: gala2, end: gala2 + 7_200_000 }),
  );
  const fourth = await publishEvent(
    board,
    lead,
    anEventInput(networks[1], { ...gala, start: gala2, end: gala2 + 7_200_000 }),
  );
  expect((await same(third.id)).map(({ joined }) => joined)).toEqual([true]);
  const [flag] = await same(fourth.id);
  const said = { id: flag?.id ?? "", between: [], reason: null, note: null };
  expect((await answerFlag(board, lead, { ...said, answer: "DIFFERENT" })).joined).toBe(false);
  expect((await answerFlag(board, lead, { ...said, answer: "SAME" })).joined).toBe(true);
});

test("the post of the network that the other names as its host is the one that is shown", async () => {
  const board = await aBoard();
  const [club, women] = [
    await aNetwork(board, "club", { name: "Club Gaasperplas" }),
    await aNetwork(board, "dreefvrouwen", { name: "Dreefvrouwen" }),
  ];
  const lead = await anActor(board, [club, women]);
  const told = { ...gala, description: `${gala.description} Een avond van Dreefvrouwen.`, price: "10 euro" };
  await publishEvent(board, lead, anEventInput(club, told));
  const own = await publishEvent(board, lead, anEventInput(women, gala));
  expect(await listed(board)).toEqual([own.id]);
});

test("of two copies of which neither names the other the one that tells more is shown", async () => {
  const { board, networks, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(networks[0], gala));
  const full = { ...gala, price: "10 euro", expectedAttendance: 80, themes: ["netwerken"] };
  const more = await publishEvent(board, lead, anEventInput(networks[1], full));
  expect(await listed(board)).toEqual([more.id]);
});

test("what a person parted is not joined by way of a third post", async () => {
  const { board, networks, lead } = await aWorld();
  const [a, b, c] = [
    await publishEvent(board, lead, anEventInput(networks[0], gala)),
    await publishEvent(board, lead, anEventInput(networks[1], gala)),
    await publishEvent(board, lead, anEventInput(networks[2], gala)),
  ];
  const flags = await flagsOfEvents(board.store.read, [a.id]);
  const flag = flags.find(({ kind, events }) => kind === "SAME_EVENT" && events.includes(c.id));
  await answerFlag(board, lead, {
    id: flag?.id ?? "",
    between: [a.id, c.id],
    answer: "DIFFERENT",
    reason: null,
    note: null,
  });
  expect(await listed(board)).toHaveLength(2);
  expect((await eventsByIds(board.store.read, { actor: null, now: board.now() }, [b.id]))[0]?.joinedTo).toBe(a.id);
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

test("an answer stands when the flag was gone for a while", async () => {
  const { board, networks, lead } = await aWorld();
  await publishEvent(board, lead, anEventInput(networks[0], gala));
  const input = anEventInput(networks[1], { ...gala, title: "Galadiner van ondernemers in Zuidoost" });
  const post = await publishEvent(board, lead, input);
  const [flag] = (await flagsOfEvents(board.store.read, [post.id])).filter(({ kind }) => kind === "SAME_EVENT");
  await answerFlag(board, lead, { id: flag?.id ?? "", between: [], answer: "SAME", reason: null, note: null });
  expect(await listed(board)).toHaveLength(1);
  const away = { ...input, start: input.start + 40 * DAY, end: input.end + 40 * DAY };
  const change = { id: post.id, scope: null, occurrence: null };
  const moved = await changeEvent(board, lead, { ...change, version: post.version, input: away });
  expect(await listed(board)).toHaveLength(2);
  await changeEvent(board, lead, { ...change, version: moved.version, input });
  expect(await listed(board)).toHaveLength(1);
  const again = await flagsOfEvents(board.store.read, [post.id]);
  expect(again.find(({ id }) => id === flag?.id)?.state).toBe("AGREED");
});

test("an overlap forgets a post that was taken off the board", async () => {
  const { board, networks, lead } = await aWorld();
  const listing = await publishEvent(board, lead, anEventInput(networks[0], gala));
  const rival = await publishEvent(
    board,
    lead,
    anEventInput(networks[2], { ...gala, title: "Diner voor ondernemers", description: "", place: "De Kandelaar" }),
  );
  const { start, end, title, description } = anEventInput(networks[1], gala);
  const brought = await importCalendar(
    board,
    lead,
    networks[1].id,
    [
      ...["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:gala", `SUMMARY:${title}`, `DESCRIPTION:${description}`],
      ...[
        `DTSTART:${stamp(start)}`,
        `DTEND:${stamp(end)}`,
        "LOCATION:Bijlmer Parktheater",
        "END:VEVENT",
        "END:VCALENDAR",
      ],
    ].join("\r\n"),
  );
  const members = async () => {
    const flags = await flagsOfEvents(board.store.read, [rival.id]);
    return flags.find(({ kind, events }) => kind === "OVERLAP" && events.includes(listing.id))?.events.length;
  };
  expect(await members()).toBe(3);
  await undoImport(board, lead, brought.id);
  expect(await members()).toBe(2);
});

function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.000/g, "");
}

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
  const page = await agenda(
    board.store.read,
    { actor: null, now: board.now() },
    { window, filter: { networks }, after: null, limit: 50 },
  );
  return page.map(({ event }) => event);
}
