import type { Board } from "#board/board.ts";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, anActor, NOW, unwatched } from "../world.ts";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The built pages over a board of the test, with a clock that the test moves. */
export async function aServer() {
  const clock = { now: NOW };
  const board: Board = { ...(await aBoard()), now: () => clock.now };
  const host = await aServerOf(board, unwatched());
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`http://${host}${path}`, { headers, method, redirect: "manual" });
  return { board, network, lead, get, clock };
}

export const tagOf = (response: Response) => response.headers.get("etag") ?? "";
export const again = async (
  get: (path: string, headers: Record<string, string>) => Promise<Response>,
  path: string,
) => {
  const first = await get(path, {});
  await first.text();
  return { "if-none-match": tagOf(first) };
};

export const FEEDS = ["/agenda.ics", "/agenda.atom", "/agenda.json", "/agenda.jsonld"];
