import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { paced } from "../../bin/serve/paced.ts";

async function aPacedServer(trustedProxies: string[]) {
  const pages = paced(trustedProxies, "/assets/main.css", (_, response) => void response.end("page"));
  const server = createServer(pages).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return async (path: string, from: string, method = "GET", more: Record<string, string> = {}) => {
    const headers = { "x-forwarded-for": from, "accept-language": "nl", ...more };
    const [answer] = await once(request({ host: "127.0.0.1", port, path, method, headers }).end(), "response");
    const text = (await buffer(answer)).toString();
    return { status: answer.statusCode as number, wait: Number(answer.headers["retry-after"]), text };
  };
}

test("an address that reads files without end is told when to come back; others and pages go on", async () => {
  const ask = await aPacedServer(["127.0.0.1"]);
  for (let at = 0; at < 300; at++) expect((await ask("/agenda.ics", "203.0.113.7")).status).toBe(200);
  const { status, wait, text } = await ask("/calendars/sbc_x", "203.0.113.7");
  expect(status).toBe(429);
  expect(text).toMatch(/^Dit gaat te snel\. Wacht \d+ seconden? en probeer het dan opnieuw\.\n$/);
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

test("a person sees a page in her language, which says how long to wait", async () => {
  const ask = await aPacedServer(["127.0.0.1"]);
  for (let at = 0; at < 600; at++) await ask("/sign-in", "203.0.113.7", "POST");
  const html = { accept: "text/html,*/*;q=0.8" };
  const { status, wait, text } = await ask("/sign-in", "203.0.113.7", "POST", html);
  expect(status).toBe(429);
  expect(text).toContain('<html lang="nl">');
  expect(text).toContain('href="/assets/main.css"');
  expect(text).toContain(`Wacht ${wait} seconden en probeer het dan opnieuw.`);
  const english = await ask("/sign-in", "203.0.113.7", "POST", { ...html, "accept-language": "en" });
  expect(english.text).toContain(`Wait ${english.wait} seconds, then try again.`);
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

test.each([
  ...["/agenda.ics/", "/agenda.ICS", "/agenda%2Eics", "/agenda.json//?x=1"],
  ...["/graphql?query={agendaFile(format:ATOM)}", "/GraphQL/?query={networks{id}}"],
])("%s is read by programs too, as the pages match it", async (path) => {
  const ask = await aPacedServer(["127.0.0.1"]);
  for (let at = 0; at < 300; at++) await ask(path, "203.0.113.7");
  expect((await ask(path, "203.0.113.7")).status).toBe(429);
  expect((await ask("/?q=50%25", "203.0.113.7")).status).toBe(200);
});
