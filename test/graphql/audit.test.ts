import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { serverAudits } from "graphql-http";
import { expect, onTestFinished, test } from "vitest";
import type { Board } from "#board/board.ts";
import { handleGraphql } from "#graphql/yoga.ts";
import { aBoard } from "../world.ts";

test("the audit of GraphQL over HTTP passes in full", async () => {
  const url = await served(await aBoard());
  const results = await Promise.all(serverAudits({ url, fetchFn: fetch }).map((audit) => audit.fn()));
  const missed = results.filter(({ status }) => status !== "ok").map(({ name, status }) => `${status} ${name}`);
  expect(missed).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});

async function served(board: Board): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const body = incoming.method === "POST" ? (Readable.toWeb(incoming) as ReadableStream) : null;
    const init = { method: incoming.method ?? "GET", headers, body, duplex: "half" as const };
    const answer = await handleGraphql(new Request(`http://${incoming.headers.host}${incoming.url}`, init), {
      board,
      report: () => "1",
    });
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
