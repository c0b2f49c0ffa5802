import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createPlainServer } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { Fetched } from "#board/board.ts";
import { isOpen } from "../../bin/serve/fetch/address.ts";
import { type Guard, guardedFetch } from "../../bin/serve/fetch/guarded-fetch.ts";
import { aMailbox } from "../mailbox.ts";
import { TRICKS } from "../tricks.ts";

const CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

/** Names that lead here, or here as well; the port is a usual one, so that only the address can stop them. */
const NAMES: Record<string, string[]> = {
  "here.example.org": ["127.0.0.1"],
  "both.example.org": ["93.184.215.14", "127.0.0.1"],
  "six.example.org": ["::1"],
  "mapped.example.org": ["::ffff:127.0.0.1"],
  "nat64.example.org": ["64:ff9b::7f00:1"],
  "house.example.org": ["10.1.2.3"],
  "cloud.example.org": ["169.254.169.254"],
  "unspecified.example.org": ["0.0.0.0"],
  "nonsense.example.org": ["not an address"],
  "dotted.example.org": ["127.0.0.1"],
};

test("no trick with an address reaches a server of this machine", async () => {
  const canary = await aServer((_, response) => response.end(CALENDAR));
  // The canary's own port counts as a usual one, so that only the address can stop a trick.
  const ports = [80, 443, canary.port];
  const fetch = aFetch([], { ports, resolve: async (host) => NAMES[host] ?? ["127.0.0.1"] });
  const tricks = [
    ...TRICKS.map((trick) => trick.replace("P", String(canary.port))),
    ...Object.keys(NAMES).flatMap((name) => [`http://${name}/`, `https://${name}/`, `http://${name}:${canary.port}/`]),
    "http://dotted.example.org./",
  ];
  for (const url of tricks) expect((await fetch(asked(url))).kind, url).toBe("FAULT");
  expect(tricks.length).toBeGreaterThanOrEqual(90);
  expect(canary.connections()).toBe(0);
});

test("no redirect reaches a server of this machine", async () => {
  const canary = await aServer((_, response) => response.end(CALENDAR));
  const tricks = TRICKS.map((trick) => trick.replace("P", String(canary.port)));
  const turning = await aServer(({ url = "" }, response) => {
    const location = Buffer.from(tricks[Number(url.slice(1))] ?? "", "utf8").toString("latin1");
    response.writeHead(302, { location }).end();
  });
  const ports = [80, 443, canary.port];
  const fetch = aFetch([turning.address], { ports, resolve: async () => ["127.0.0.1"] });
  for (const at of tricks.keys()) {
    const came = await fetch(asked(`http://${turning.address}/${at}`));
    expect(came.kind, tricks[at]).toBe("FAULT");
  }
  expect(turning.hits.length).toBeGreaterThan(tricks.length - 1);
  expect(canary.connections()).toBe(0);
});

test("a name is asked for once, and the connection goes to what was checked", async () => {
  const server = await aServer((_, response) => response.end(CALENDAR));
  let times = 0;
  const resolve = async () => (++times === 1 ? ["127.0.0.1"] : ["10.9.9.9"]);
  const allow = `turning.example.org:${server.port}`;
  expect(await aFetch([allow], { resolve })(asked(`http://${allow}/`))).toMatchObject({ kind: "TEXT", text: CALENDAR });
  expect([times, server.hits]).toEqual([1, ["/"]]);
});

test("an exception holds for its port alone", async () => {
  const [open, other] = [await aServer((_, r) => r.end(CALENDAR)), await aServer((_, r) => r.end(CALENDAR))];
  const fetch = aFetch([open.address]);
  expect((await fetch(asked(`http://${open.address}/`))).kind).toBe("TEXT");
  expect((await fetch(asked(`http://${other.address}/`))).kind).toBe("FAULT");
  expect(other.connections()).toBe(0);
});

test("what was read before is asked for conditionally", async () => {
  const server = await aServer(({ headers }, response) => {
    const known =
      headers["if-none-match"] === '"1"' && headers["if-modified-since"] === "Tue, 01 Dec 2026 11:00:00 GMT";
    if (known) response.writeHead(304, { "cache-control": "max-age=7200" }).end();
    else response.writeHead(200, { etag: '"1"', "last-modified": "Tue, 01 Dec 2026 11:00:00 GMT" }).end(CALENDAR);
  });
  const fetch = aFetch([server.address]);
  const first = await fetch(asked(`http://${server.address}/`));
  expect(first).toMatchObject({ kind: "TEXT", etag: '"1"', lastModified: "Tue, 01 Dec 2026 11:00:00 GMT" });
  if (first.kind !== "TEXT") throw new Error("The calendar was not read.");
  const again = await fetch({ ...asked(`http://${server.address}/`), ...first });
  expect(again).toEqual({ kind: "SAME", maxAge: 7_200_000 });
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
] as const)("a calendar packed with %s is unpacked, and a bomb is not", async (packing, pack) => {
  const bomb = pack(Buffer.alloc(30 * 1024 * 1024, "a"));
  const server = await aServer(({ url }, response) => {
    response.writeHead(200, { "content-encoding": packing }).end(url === "/bomb" ? bomb : pack(CALENDAR));
  });
  const fetch = aFetch([server.address]);
  expect(await fetch(asked(`http://${server.address}/`))).toMatchObject({ kind: "TEXT", text: CALENDAR });
  expect(keyOf(await fetch(asked(`http://${server.address}/bomb`)))).toBe("fault.feed.tooLarge");
});

test("what is broken, packed twice, endless or slow is a fault with its own sentence", async () => {
  const server = await aServer(({ url }, response) => {
    const pieces = () => response.write("x".repeat(500_000), () => response.destroyed || setImmediate(pieces));
    if (url === "/broken") response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip");
    if (url === "/twice") response.writeHead(200, { "content-encoding": "gzip, gzip" }).end("?");
    if (url === "/endless") pieces();
    if (url === "/drip") setInterval(() => response.write("x"), 50).unref();
    if (url === "/cut") response.writeHead(200, { "content-length": "100" }).write("x", () => response.destroy());
    if (url === "/hang-up") response.destroy();
    if (url?.startsWith("/loop")) response.writeHead(302, { location: "/loop" }).end();
  });
  const keys: Record<string, string> = {};
  for (const path of ["broken", "twice", "endless", "drip", "silent", "cut", "hang-up", "loop"]) {
    // What is too large is so however slowly this machine reads it; what is slow need not be waited for long.
    const deadline = path === "drip" || path === "silent" ? 600 : 30_000;
    const fetch = aFetch([server.address], { deadline });
    keys[path] = keyOf(await fetch(asked(`http://${server.address}/${path}`))) ?? "";
  }
  expect(keys).toEqual({
    broken: "fault.feed.broken",
    twice: "fault.feed.broken",
    endless: "fault.feed.tooLarge",
    drip: "fault.feed.slow",
    silent: "fault.feed.slow",
    cut: "fault.feed.unreachable",
    "hang-up": "fault.feed.unreachable",
    loop: "fault.feed.redirects",
  });
});

test("a status says whether the calendar is gone, and when to come back", async () => {
  const server = await aServer(({ url = "" }, response) => {
    response.writeHead(Number(url.slice(1)), { "retry-after": "3600" }).end();
  });
  const fetch = aFetch([server.address]);
  const came = async (status: number) => fetch(asked(`http://${server.address}/${status}`));
  expect(await came(410)).toMatchObject({ gone: true, fault: { key: "fault.feed.gone" } });
  expect(await came(403)).toMatchObject({ gone: false, fault: { key: "fault.feed.locked" } });
  expect(await came(503)).toMatchObject({ retryAfter: 3_600_000, fault: { key: "fault.feed.busy" } });
  expect(await came(500)).toMatchObject({ fault: { field: "url", key: "fault.feed.status", params: { status: 500 } } });
});

test("a fault never holds the address, which may be a secret", async () => {
  const fetch = aFetch([]);
  const came = await fetch(asked("http://127.0.0.1:1/private-0123456789abcdef/basic.ics"));
  expect(JSON.stringify(came)).not.toContain("0123456789abcdef");
});

test("only global unicast is open", () => {
  expect(["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"].map(isOpen)).toEqual([true, true]);
  expect(["192.88.99.1", "3fff::1", "100::1", "5f00::1", "2001:db8::1", "", "a"].some(isOpen)).toBe(false);
});

function asked(url: string) {
  return { url, etag: null, lastModified: null };
}

function keyOf(came: Fetched) {
  return came.kind === "FAULT" ? came.fault.key : null;
}

function aFetch(allow: string[], more: Partial<Guard> = {}) {
  return guardedFetch({ allow, agent: "Test", deadline: 5_000, ...more });
}

async function aServer(answer: RequestListener) {
  const hits: string[] = [];
  const server: Server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.on("error", () => undefined);
    answer(request, response);
  });
  let connections = 0;
  server.on("connection", () => connections++);
  // Every address of this machine, also those of version 6 where it has any.
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, address: `127.0.0.1:${port}`, hits, connections: () => connections };
}

test("who answers in another protocol does not keep the board waiting", async () => {
  const server = createPlainServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetch = guardedFetch({ allow: [host], agent: "Test", deadline: 3_000 });
  const came = await fetch({ url: `http://${host}/`, etag: null, lastModified: null });
  expect(came).toMatchObject({ kind: "FAULT", fault: { key: "fault.feed.unreachable" } });
});

test("a server whose certificate nobody vouches for is not read", async () => {
  const { url, close } = await aMailbox(() => {}, true);
  onTestFinished(close);
  const { host } = new URL(url);
  const came = await guardedFetch({ allow: [host], agent: "Test" })(asked(`https://${host}/`));
  expect(keyOf(came)).toBe("fault.feed.certificate");
});

test("the board does not follow itself, also not by a detour", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(302, { location: "https://bord.example.nl/agenda.ics" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetch = guardedFetch({ allow: [host], own: ["bord.example.nl"], agent: "Test" });
  for (const url of ["http://bord.example.nl/agenda.ics", `http://${host}/`]) {
    const came = await fetch({ url, etag: null, lastModified: null });
    expect(came).toMatchObject({ kind: "FAULT", fault: { key: "fault.feed.own" } });
  }
  expect(asked).toBe(1);
});
