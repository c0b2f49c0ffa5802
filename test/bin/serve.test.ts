import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { text as buffered } from "node:stream/consumers";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { inspect } from "#db/inspect.ts";
import { makeLog } from "../../bin/serve/log.ts";
import { watchBoard } from "../../bin/serve/metrics.ts";
import { makeWatch } from "../../bin/serve/watch.ts";
import { aMailServer } from "../mail-server.ts";
import { aDataFolder, aServedBoard, aServerOf, askGraph, foundBoard } from "../served.ts";
import { aBoard } from "../world.ts";

const LONG = { timeout: 120_000 };

/** The pages of a board of the test, with what they log. */
async function aWatchedServer(doors: Parameters<typeof aServerOf>[2] = { metricsAllow: ["127.0.0.1"] }) {
  const lines: string[] = [];
  const board = await aBoard(Date.now());
  const watch = makeWatch(makeLog("info", { write: (line) => void lines.push(line) }));
  watchBoard(watch.metrics, board);
  const host = await aServerOf(board, watch, doors);
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://${host}${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  };
  return { board, watch, get, lines, host };
}

test("a board says that it lives and is ready, also under another name, and not while it ends", LONG, async () => {
  const { watch, get, host } = await aWatchedServer();
  expect(await get("/livez")).toEqual({ status: 200, text: "ok\n" });
  expect(await get("/readyz")).toEqual({ status: 200, text: "ok\n" });
  const asked = request({
    host: "127.0.0.1",
    port: Number(host.split(":")[1]),
    path: "/readyz",
    headers: { host: "probe" },
  });
  const [answer] = await once(asked.end(), "response");
  answer.resume();
  expect(answer.statusCode).toBe(200);
  watch.stopping = true;
  expect(await get("/readyz")).toEqual({ status: 503, text: "not ready: running\n" });
  expect((await get("/livez")).status).toBe(200);
});

test("an address that is no text is refused, and says nothing of the machine", LONG, async () => {
  const { get } = await aWatchedServer();
  expect(await get("/%E0%A4%A")).toEqual({ status: 400, text: "Bad Request" });
});

test("a board that takes no write is not ready", LONG, async () => {
  const { board, get } = await aWatchedServer();
  await sql`pragma query_only = on`.execute(board.store.write);
  expect(await get("/readyz")).toEqual({ status: 503, text: "not ready: database\n" });
});

test("the metrics count requests by pattern, and are shown only to who may see them", LONG, async () => {
  const { get } = await aWatchedServer();
  await get("/events/geheim-1");
  await get("/events/geheim-2");
  const { status, text } = await get("/metrics");
  expect(status).toBe(200);
  expect(text).toContain('samenbord_request_seconds_count{route="/events/:id",method="GET",status="404"} 2');
  for (const name of [
    "process_resident_memory_bytes",
    'samenbord_feeds{state="failing"} 0',
    "letters_oldest_seconds 0",
    'bytes{file="board"}',
  ]) {
    expect(text).toContain(name);
  }
  expect(text).not.toContain("geheim");
  expect((await get("/metrics", { "x-forwarded-for": "127.0.0.1" })).status).toBe(404);
});

test("behind a trusted proxy the metrics are for the addresses that it names", LONG, async () => {
  const { get } = await aWatchedServer({ metricsAllow: ["10.0.0.0/8"], trustedProxies: ["127.0.0.1"] });
  expect((await get("/metrics")).status).toBe(404);
  expect((await get("/metrics", { "x-forwarded-for": "10.1.2.3" })).status).toBe(200);
  expect((await get("/metrics", { "x-forwarded-for": "10.1.2.3, 8.8.8.8" })).status).toBe(404);
});

test("what breaks has the number in the log that the reader sees", LONG, async () => {
  const { board, get, lines } = await aWatchedServer();
  await sql`drop table network_area`.execute(board.store.write);
  const { status, text } = await get("/networks");
  const { id, err } = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === "broken");
  expect(status).toBe(500);
  expect(text).toContain(id);
  expect(err.message).toContain("network_area");
  expect(lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === "answered")).toMatchObject({
    id,
    status: 500,
  });
});

test("the log of a whole visit tells nothing of who came and what opens something", LONG, async () => {
  const dataDir = aDataFolder();
  const { url, mails } = await aMailServer();
  writeFileSync(join(dataDir, "smtp"), url);
  const { network, token, email } = await foundBoard(dataDir);
  const { address, said } = await aServedBoard(dataDir, { SMTP_URL_FILE: join(dataDir, "smtp") });
  const graph = (query: string) => askGraph(address, token, query);
  await graph(`mutation { requestSignInCode(email: "${email}") { __typename } }`);
  const [code = ""] = /\d{4} \d{4}/.exec((await mails.next()).value ?? "") ?? [];
  await graph(`mutation { signIn(email: "${email}", code: "0000 0000") { __typename } }`);
  await graph(`mutation { signIn(email: "${email}", code: "${code}") { __typename } }`);
  const made = await graph(`mutation { makeCalendarLink(name: "Telefoon") { ... on CalendarLinkMade { address } } }`);
  const calendar = made.makeCalendarLink.address.split("/").pop();
  expect((await fetch(`${address}/calendars/${calendar}`)).status).toBe(200);
  expect(
    (await fetch(`${address}/calendars/${calendar}`, { headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(200);
  await graph(
    `mutation { followFeed(network: "${network}", url: "https://agenda.invalid/prive-77/a.ics") { __typename } }`,
  );
  await fetch(`${address}/sign-in?next=/account&email=${encodeURIComponent(email)}`);
  await fetch(`${address}/nergens/${calendar}%0A%7B%22level%22?token=${token}`, { headers: { "user-agent": email } });
  await vi.waitFor(() => expect(said()).toContain('"/calendars/:secret"'));
  await vi.waitFor(() => expect(said()).toContain('"/*"'));
  const secrets = [email, "ama", "Owusu", code, code.replace(" ", ""), token, calendar, "prive-77", "Telefoon"];
  expect(secrets.filter((secret) => said().includes(secret))).toEqual([]);
  expect(code).not.toBe("");
  for (const line of said().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("level");
});

/** So many pages that a slow machine makes them within the ten seconds. */
const ASKED = 50;

test("told to end, a board answers everybody who asked, folds its log and ends well", LONG, async () => {
  const dataDir = aDataFolder();
  const { token } = await foundBoard(dataDir);
  const { address, child, ended, said } = await aServedBoard(dataDir);
  const { port } = new URL(address);
  const sent = Array.from({ length: ASKED }, async (_, at) => {
    const socket = connect(Number(port), "127.0.0.1");
    const answer = buffered(socket).catch(String);
    const head = `GET /?search=woord${at} HTTP/1.1\r\nHost: localhost:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`;
    await new Promise((resolve) => socket.write(head, resolve));
    return { answer };
  });
  const asked = await Promise.all(sent);
  child.kill("SIGTERM");
  const answers = await Promise.all(asked.map(({ answer }) => answer));
  expect(answers.filter((text) => /^HTTP\/1.1 200 [\s\S]*<\/html>/.test(text))).toHaveLength(ASKED);
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(said()).not.toContain("cut off");
  expect(existsSync(join(dataDir, "board.sqlite-wal"))).toBe(false);
});

/** A few on every check, many in `npm run test:long`. */
const ROUNDS = process.env.FAST_CHECK_RUNS ? 20 : 2;

test("a board that is killed while it writes loses nothing that it has acknowledged", {
  timeout: ROUNDS * 60_000,
}, async () => {
  const dataDir = aDataFolder();
  const { network, token } = await foundBoard(dataDir);
  const acknowledged: string[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const { address, child, ended } = await aServedBoard(dataDir);
    const wanted = acknowledged.length + 25;
    const write = async (writer: number) => {
      for (let at = 0; ; at++) {
        const day = new Date(Date.now() + (at + 10) * 86_400_000 + writer * 3_600_000);
        acknowledged.push(await publish(address, token, network, day).catch(() => ""));
        if (acknowledged.at(-1) === "") return;
      }
    };
    const writing = [1, 2, 3, 4].map(write);
    await vi.waitUntil(() => acknowledged.length >= wanted, { timeout: 50_000, interval: 1 });
    child.kill("SIGKILL");
    await Promise.all([ended, ...writing]);
  }
  const file = join(dataDir, "board.sqlite");
  expect(statSync(file).size).toBeGreaterThan(0);
  expect(await inspect(file)).toMatchObject({ damage: [], loose: [], chain: { broken: null } });
  const raw = new SQLite(file, { readonly: true });
  const kept = new Set(raw.prepare("select id from event").pluck().all());
  const [events, lines] = ["event", "change where noun = 'event'"].map((what) =>
    raw.prepare(`select count(*) from ${what}`).pluck().get(),
  );
  raw.close();
  const good = acknowledged.filter((id) => id !== "");
  expect(good.filter((id) => !kept.has(id))).toEqual([]);
  expect(good.length).toBeGreaterThanOrEqual(ROUNDS * 20);
  expect(lines).toBe(events);
});

const PUBLISH = `mutation ($input: EventInput!) { publishEvent(input: $input) { ... on Event { id } } }`;

async function publish(address: string, token: string, network: string, start: Date): Promise<string> {
  const end = new Date(start.getTime() + 3_600_000);
  const input = { network, title: "Avond", description: "", language: "nl", start, end, themes: [], audiences: [] };
  const { publishEvent } = await askGraph(address, token, PUBLISH, { input });
  return publishEvent.id;
}
