import { onTestFinished } from "vitest";
import type { Board } from "#board/board.ts";
import { agenda } from "#db/agenda.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { guardedFetch } from "../../../bin/serve/fetch/guarded-fetch.ts";
import { aCalendar, aCalendarServer, type Row } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, NOW } from "../../world.ts";

export const HOUR = 3_600_000;

/** A network with a lead, and a server with a calendar of these events that the board may reach. */
export async function aWorld(rows: Row[]) {
  const server = await aCalendarServer();
  onTestFinished(server.close);
  server.serve(aCalendar(rows));
  const plain = await aBoard();
  const board: Board = { ...plain, fetch: guardedFetch({ allow: [server.address], agent: "Test", deadline: 5_000 }) };
  const network = await aNetwork(board, "een");
  return { board, network, server, actor: await anActor(board, [network]) };
}

/** So many evenings, one a day. */
export function rows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    uid: `u${at + 1}`,
    title: `Avond ${at + 1}`,
    start: `2026-12-${String(10 + at)}T19:00:00Z`,
  }));
}

export async function titles(board: Board): Promise<string[]> {
  const window = { start: NOW, end: NOW + 60 * DAY };
  const page = await agenda(
    board.store.read,
    { actor: null, now: board.now() },
    { window, filter: {}, after: null, limit: 50 },
  );
  const all = await events(board);
  return page.map(({ event }) => all.find(({ id }) => id === event)?.title ?? "");
}

export async function statuses(board: Board): Promise<string[]> {
  return (await events(board)).map(({ status }) => status);
}

export async function events(board: Board) {
  return board.store.read
    .selectFrom("event")
    .leftJoin("place", "place.id", "event.place")
    .select(["event.id", "version", "title", "start", "end", "status", "place.name as place", "fingerprint"])
    .where("removed_at", "is", null)
    .orderBy("start")
    .execute();
}

export function fail(line: string): never {
  throw new Error(line);
}
