import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { paced } from "../../bin/serve/paced.ts";

async function aPacedServer(trustedProxies: string[]) {
  const server = createServer(paced(trustedProxies, (_, response) => void response.end("page"))).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return async (path: string, from: string, method = "GET") => {
    const headers = { "x-forwarded-for": from, "accept-language": "nl" };
    const [answer] = await once(request({ host: "127.0.0.1", port, path, method, headers }).end(), "response");
    const text = (await buffer(answer)).toString();
    return { status: answer.statusCode as number, wait: Number(answer.headers["retry-after"]), text };
  };
}

test("an address that reads files without end is told when to come back; others and pages go on", async () => {
  const ask = await aPacedServer(["127.0.0.1"]);
  for (let at = 0; at < 300; at++) expect((await ask("/agenda.ics", "203.0.113.7")).status).toBe(200);
  const { status, wait, text } = await ask("/calendars/sbc_x", "203.0.113.7");
  expect([status, text]).toEqual([
    429,
    "Dit gaat te snel. Wacht een minuut en ga dan terug: wat je invulde staat er nog.\n",
  ]);
  expect(wait).toBeGreaterThan(0);
  expect((await ask("/agenda.ics", "203.0.113.8")).status).toBe(200);
  expect((await ask("/", "203.0.113.7")).status).toBe(200);
  expect((await ask("/events/new", "203.0.113.7", "POST")).status).toBe(200);
});

test("an office of forty people behind one address posts all it needs, and one program does not", async () => {
  const ask = await aPacedServer(["127.0.0.1"]);
  for (let at = 0; at < 600; at++) expect((await ask("/events/check", "203.0.113.7", "POST")).status).toBe(200);
  expect((await ask("/events/check", "203.0.113.7", "POST")).status).toBe(429);
});

test("an address that a client makes up is not believed, and one connection of IPv6 is one address", async () => {
  const ask = await aPacedServer(["127.0.0.1"]);
  for (let at = 0; at < 300; at++) await ask("/agenda.ics", `10.0.0.${at % 200}, 2001:db8:0:1::${at.toString(16)}`);
  expect((await ask("/agenda.ics", "2001:db8:0:1::ffff")).status).toBe(429);
});

test("without a trusted proxy who asks from this machine is not counted", async () => {
  const ask = await aPacedServer([]);
  for (let at = 0; at < 310; at++) expect((await ask("/agenda.ics", "203.0.113.7")).status).toBe(200);
});
