import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, NOW } from "../world.ts";
import { ask, post } from "./asking.ts";
import { counting } from "./queries.ts";

const HOUR = 3_600_000;
const FIRST = NOW + DAY;
const WINDOW = `from: "${iso(NOW)}", to: "${iso(NOW + 400 * DAY)}"`;

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function stamp(instant: number): string {
  return `${iso(instant).slice(0, 19).replace(/[-:]/g, "")}Z`;
}

interface Told {
  uid: string;
  from: number;
  /** How many of its first days were each moved by an hour. */
  moved: number;
  words?: string;
}

/** A daily series as a calendar tells of it. */
function seriesText({ uid, from, moved, words = "" }: Told): string {
  const item = (lines: string[]) => ["BEGIN:VEVENT", `UID:${uid}`, "DTSTAMP:20261101T000000Z", ...lines, "END:VEVENT"];
  const span = (start: number) => [`DTSTART:${stamp(start)}`, `DTEND:${stamp(start + HOUR)}`, `DESCRIPTION:${words}`];
  const parts = Array.from({ length: moved }, (_, at) => from + at * DAY).flatMap((day, at) =>
    item([`RECURRENCE-ID:${stamp(day)}`, ...span(day + HOUR), `SUMMARY:Btw ${uid} ${at}`]),
  );
  return [...item([...span(from), `RRULE:FREQ=DAILY;COUNT=${moved + 5}`, `SUMMARY:Btw-reeks ${uid}`]), ...parts].join(
    "\r\n",
  );
}

async function aWorld(): Promise<{ board: Board; network: Network; lead: Actor }> {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  return { board, network, lead: await anActor(board, [network]) };
}

async function aBoardWith(told: Told[]): Promise<Board> {
  const { board, network, lead } = await aWorld();
  const items = told.map(seriesText).join("\r\n");
  await importCalendar(
    board,
    lead,
    network.id,
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${items}\r\nEND:VCALENDAR\r\n`,
  );
  return board;
}

async function seriesIn(board: Board): Promise<string> {
  const row = await board.store.read
    .selectFrom("event")
    .select("id")
    .where("recurrence_id", "=", "")
    .executeTakeFirst();
  return row?.id ?? "";
}

test("thirty series cost no more queries than one, whatever is asked of what was changed of them", async () => {
  const queries = async (size: number) => {
    const told = Array.from({ length: size }, (_, at) => ({ uid: `u${at}`, from: FIRST + at * 60_000, moved: 2 }));
    const { board, count } = counting(await aBoardWith(told));
    const { agenda } = await ask(
      board,
      null,
      `{ agenda(${WINDOW}, first: 100) { nodes { event { id recurrenceText rule series { title }
        replacement(at: "${iso(FIRST)}") { title } replacements(first: 3) { title } } } } }`,
    );
    const events: { id: string; series: object | null; replacements: object[] }[] = agenda.nodes.map(
      ({ event }: { event: object }) => event,
    );
    const whole = new Set(events.filter(({ replacements }) => replacements.length === 2).map(({ id }) => id));
    expect([whole.size, events.some(({ series }) => series !== null)]).toEqual([size, true]);
    return count();
  };
  expect(await queries(30)).toBe(await queries(1));
});

test("a series tells the next of what was changed of it, and any by the start that it had", async () => {
  const from = NOW - 10 * DAY;
  const board = await aBoardWith([{ uid: "u", from, moved: 40 }]);
  const id = await seriesIn(board);
  const titles = async (first: string) =>
    (await ask(board, null, `{ event(id: "${id}") { replacements${first} { title } } }`)).event.replacements.map(
      ({ title }: { title: string }) => Number(title.split(" ").at(-1)),
    );
  const numbers = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at);
  expect(await titles("")).toEqual(numbers(10, 36));
  expect(await titles("(first: 32)")).toEqual(numbers(8, 40));
  expect(await titles("(first: 100)")).toEqual(numbers(0, 40));
  const at = (day: number) => `replacement(at: "${iso(from + day * DAY)}") { title }`;
  const { event } = await ask(
    board,
    null,
    `{ event(id: "${id}") { old: ${at(0)} far: ${at(39)} none: ${at(50)} rule } }`,
  );
  expect(event).toEqual({
    old: { title: "Btw u 0" },
    far: { title: "Btw u 39" },
    none: null,
    rule: "RRULE:FREQ=DAILY;COUNT=45",
  });
});

test("no short question makes a long answer of lists in lists", async () => {
  const board = await aBoardWith([{ uid: "u", from: FIRST, moved: 60, words: "lang ".repeat(400) }]);
  const asking = (first: number, what: string) =>
    post(board, { query: `{ agenda(${WINDOW}, first: ${first}) { nodes { event { ${what} } } } }` });
  const usual = await asking(60, "replacements { description }");
  expect(usual.status).toBe(200);
  expect((await usual.text()).length).toBeLessThan(4e6);
  for (const what of [
    "replacements(first: 100) { description }",
    "next(first: 100) { event { description } }",
    "calendarFile",
  ]) {
    const { errors } = (await (await asking(100, what)).json()) as { errors?: { message: string }[] };
    expect(errors?.[0]?.message, what).toMatch(/the most is|Cost limit/);
  }
  const tooMany = await asking(1, "replacements(first: 101) { id }");
  expect(await tooMany.text()).toContain("BAD_USER_INPUT");
});
