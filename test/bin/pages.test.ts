import { expect, test } from "vitest";
import { qrPath } from "#app/qr.server.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW, unwatched } from "../world.ts";
import { again, aServer, DAY, FEEDS } from "./answering.ts";

test("an event tells search engines what it is, in a block that no text can end", async () => {
  const { board, network, lead, get } = await aServer();
  const title = "</script><script>alert(1)</script>";
  const { id } = await publishEvent(board, lead, anEventInput(network, { title, valueForms: ["FREE"] }));
  const html = await (await get(`/events/${id}`)).text();
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(JSON.parse(block)).toMatchObject({
    "@type": "Event",
    name: title,
    startDate: "2026-12-15T19:00:00+01:00",
    isAccessibleForFree: true,
    organizer: [{ "@type": "Organization", name: "zuid" }],
  });
});

test("from the page of one date of a series one sends on, scans and adds that date", async () => {
  const { board, network, lead, get } = await aServer();
  const weekly = anEventInput(network, { recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" });
  const { id, start } = await publishEvent(board, lead, weekly);
  const second = new Date(start + 7 * DAY).toISOString();
  const address = `${board.baseUrl}/events/${id}?at=${encodeURIComponent(second)}`;
  const html = await (await get(`/events/${id}?at=${second}`)).text();
  expect(html).toContain(`data-address="${address}"`);
  expect(html).toContain(qrPath(address).path);
  const elsewhere = /href="https:\/\/wa\.me\/\?text=([^"]+)"/.exec(html)?.[1] ?? "";
  expect(decodeURIComponent(elsewhere)).toContain(address);
  for (const [form, words] of [
    ["calendar\\.google\\.com", "details"],
    ["outlook\\.live\\.com", "body"],
  ] as const) {
    const way = new RegExp(`href="(https://${form}[^"]+)"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(new URL(way).searchParams.get(words)).toContain(address);
  }
});

test("an event says so from the moment at which it is over, and leads to what still comes", async () => {
  const { board, network, lead, get, clock } = await aServer();
  const once = await publishEvent(board, lead, anEventInput(network, { title: "Inloop", themes: ["btw"] }));
  const weekly = { title: "Leeskring", recurrence: "RRULE:FREQ=WEEKLY;COUNT=2" };
  const series = await publishEvent(board, lead, anEventInput(network, weekly));
  const seen = async (path: string) => {
    const html = await (await get(path)).text();
    const notice = /<p class="notice-title">Dit is voorbij\.<\/p><p><a href="([^"]+)"/.exec(html);
    return { ways: /Zet (alle keren )?in mijn agenda/.test(html), over: notice?.[1] ?? null, html };
  };
  const [path, weeks] = [`/events/${once.id}`, `/events/${series.id}`];
  clock.now = once.end - 1;
  const known = await again(get, path);
  expect(await seen(path)).toMatchObject({ ways: true, over: null });
  clock.now = once.end;
  expect((await get(path, known)).status).toBe(200);
  expect(await seen(path)).toMatchObject({ ways: false, over: "/" });
  const next = `${weeks}?at=${encodeURIComponent(new Date(series.start + 7 * DAY).toISOString())}`;
  expect(await seen(weeks)).toMatchObject({ ways: false, over: next });
  expect(await seen(next)).toMatchObject({ ways: true, over: null });
  const later = { start: once.start + DAY, end: once.end + DAY, themes: ["btw"] };
  await publishEvent(board, lead, anEventInput(network, { title: "Btw-spreekuur", ...later }));
  const related = await seen(path);
  expect(related.over).toBe("#related");
  expect(related.html).toContain('id="related"');
  clock.now = series.end + 7 * DAY;
  expect((await seen(`${weeks}?at=${new Date(series.start).toISOString()}`)).over).not.toContain("at=");
});

test("the agenda names its own choice in every format, and each address answers in it", async () => {
  const { get } = await aServer();
  const html = await (await get("/?view=month&theme=geld&from=2026-12-01&when=weekend&paper=a3")).text();
  const links = [
    ...html.matchAll(/<link rel="alternate" type="((?!application\/json\+oembed)[^"]+)"[^>]* href="([^"]+)"/g),
  ];
  expect(links.map(([, , path]) => path)).toEqual(FEEDS.map((path) => `${path}?theme=geld`));
  for (const [, type = "", path = ""] of links) {
    expect((await get(path)).headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  }
});

test("a public page names the whole address by which it is found once, and a view of it none", async () => {
  const board: Board = { ...(await aBoard()), demonstration: null };
  const host = await aServerOf(board, unwatched());
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const { id } = await publishEvent(board, lead, anEventInput(network));
  const headOf = async (path: string) => {
    const html = await (await fetch(`http://${host}${path}`)).text();
    const found = [...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, href]) => href);
    return { found, closed: html.includes('<meta name="robots" content="noindex"') };
  };
  const plain = [
    "/networks",
    "/networks/zuid",
    "/networks/new",
    "/offers",
    "/fit",
    "/subscribe",
    "/poster",
    "/privacy",
  ];
  for (const path of ["/", `/events/${id}`, "/?theme=geld", "/offers?need=geld", "/toegankelijkheid", ...plain]) {
    expect(await headOf(path), path).toEqual({ found: [board.baseUrl + path], closed: false });
  }
  expect(await headOf("/?theme=geld&did=saved")).toEqual({ found: [`${board.baseUrl}/?theme=geld`], closed: false });
  for (const path of ["/?view=month", "/?theme=geld&online=no", "/offers?q=btw", "/fit?need=geld", "/offers/compare"]) {
    expect(await headOf(path), path).toEqual({ found: [], closed: true });
  }
  expect(await headOf("/events/geen")).toEqual({ found: [], closed: false });
});

test("a poster shows what comes, however much is under way", async () => {
  const { board, network, lead, get } = await aServer();
  for (const number of Array.from({ length: 40 }).keys()) {
    const span = { start: NOW - DAY, end: NOW + DAY };
    await publishEvent(board, lead, anEventInput(network, { title: `Beurs ${number}`, ...span }));
  }
  await publishEvent(board, lead, anEventInput(network, { title: "Straks" }));
  const html = await (await get("/poster")).text();
  expect(html).toContain("Straks");
  expect(html).not.toContain("Beurs");
});
