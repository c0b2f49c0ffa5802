import { expect, test } from "vitest";
import { makeLog } from "../../bin/serve/log.ts";
import { makeWatch } from "../../bin/serve/watch.ts";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, anActor, aToken } from "../world.ts";

test("a page that is closed leaves no stream behind", { timeout: 120_000 }, async () => {
  const board = await aBoard(Date.now());
  const token = await aToken(board, await anActor(board, [await aNetwork(board, "zuid")]));
  const host = await aServerOf(board, makeWatch(makeLog("info", { write: () => {} })));
  const address = `http://${host}/graphql?query=${encodeURIComponent("subscription { revision }")}`;
  const page = new AbortController();
  const headers = { accept: "text/event-stream", authorization: `Bearer ${token}` };
  const answer = await fetch(address, { headers, signal: page.signal });
  expect(new TextDecoder().decode((await answer.body?.getReader().read())?.value)).toContain("event");
  expect(board.pulse.size).toBe(1);
  page.abort();
  await expect.poll(() => board.pulse.size, { timeout: 5_000 }).toBe(0);
});
