import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { HOUR } from "#domain/calendar/interval.ts";
import { HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";
import { ask } from "./asking.ts";

const DAYS = `query ($from: DateTime!, $to: DateTime!, $filter: AgendaFilter) {
  agendaDays(from: $from, to: $to, filter: $filter, first: 2) { date count first { event { title } } } }`;

/** A board with events that start at these wall times, each called by its own. */
async function startingAt(walls: readonly string[], more: object = {}) {
  const board = await aBoard(toInstant("2026-10-20T09:00", HOME_ZONE));
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  for (const wall of walls) {
    const start = toInstant(wall, HOME_ZONE);
    await publishEvent(board, lead, anEventInput(network, { title: wall, start, end: start + HOUR, ...more }));
  }
  const asked = (from: string, to: string, filter: object = {}) =>
    ask(board, null, DAYS, { from: wallIso(from), to: wallIso(to), filter }) as Promise<{ agendaDays: Day[] }>;
  return { board, network, lead, asked };
}

interface Day {
  date: string;
  count: number;
  first: { event: { title: string } }[];
}

const wallIso = (wall: string) => new Date(toInstant(wall, HOME_ZONE)).toISOString();
const told = ({ agendaDays }: { agendaDays: Day[] }) =>
  agendaDays.map(({ date, count, first }) => [date, count, first.map(({ event }) => event.title)]);

test("days are those of Amsterdam, also around midnight and a change of the clock", async () => {
  const walls = ["2026-10-24T23:30", "2026-10-25T00:15", "2026-10-25T23:45", "2026-10-26T00:05", "2026-10-26T20:00"];
  const { asked } = await startingAt(walls);
  expect(told(await asked("2026-10-24", "2026-10-27"))).toEqual([
    ["2026-10-24", 1, ["2026-10-24T23:30"]],
    ["2026-10-25", 2, ["2026-10-25T00:15", "2026-10-25T23:45"]],
    ["2026-10-26", 2, ["2026-10-26T00:05", "2026-10-26T20:00"]],
  ]);
});

test("all of a day counts, and only the first are given", async () => {
  const { asked } = await startingAt(["2026-11-02T20:00", "2026-11-02T09:00", "2026-11-02T14:00"]);
  expect(told(await asked("2026-11-01", "2026-12-01"))).toEqual([
    ["2026-11-02", 3, ["2026-11-02T09:00", "2026-11-02T14:00"]],
  ]);
});

test("a part of the day keeps what begins in it on either side of a change of the clock, and what takes the day", async () => {
  const clocks = ["04:59", "05:00", "11:59", "12:00", "16:59", "17:00", "23:30"];
  const walls = ["2026-10-23", "2026-10-27"].flatMap((day) => clocks.map((clock) => `${day}T${clock}`));
  const { board, lead, network, asked } = await startingAt(walls);
  const start = toInstant("2026-10-28T00:00", HOME_ZONE);
  const whole = { title: "heel de dag", start, end: start + 24 * HOUR, allDay: true };
  await publishEvent(board, lead, anEventInput(network, whole));
  const count = async (part: string) =>
    (await asked("2026-10-23", "2026-10-29", { dayParts: [part] })).agendaDays.map((day) => day.count);
  expect(await count("MORNING")).toEqual([2, 2, 1]);
  expect(await count("AFTERNOON")).toEqual([2, 2, 1]);
  expect(await count("EVENING")).toEqual([3, 3, 1]);
});

test("the agenda keeps the parts of a day of each happening of a series, whatever the clock did since it began", async () => {
  const { board } = await startingAt(["2026-10-20T17:30"], { recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" });
  const query = `query ($from: DateTime!, $to: DateTime!) {
    agenda(from: $from, to: $to, filter: { dayParts: [EVENING] }) { nodes { start } } }`;
  const { agenda } = await ask(board, null, query, { from: wallIso("2026-10-20"), to: wallIso("2026-12-01") });
  const walls = agenda.nodes.map(({ start }: { start: string }) => toWall(Date.parse(start), HOME_ZONE));
  expect(walls).toEqual(["2026-10-20T17:30", "2026-10-27T17:30", "2026-11-03T17:30"]);
});

test("more than fifty days at a time are refused", async () => {
  const { asked } = await startingAt([]);
  await expect(asked("2026-11-01", "2027-03-01")).rejects.toThrow();
});
