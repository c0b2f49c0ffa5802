import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { aServerOf } from "../served.ts";
import { aBoard, aNetwork, anActor, anEventInput, aToken, NOW, unwatched } from "../world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The built pages over a board of the test, with an evening and a hold on it. */
async function aServer() {
  const board: Board = { ...(await aBoard()), now: () => NOW };
  const host = await aServerOf(board, unwatched());
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const { id, version } = await publishEvent(board, lead, anEventInput(network, { title: "Btw-avond" }));
  const hold = { title: "Misschien", status: "TENTATIVE", holdUntil: NOW + DAY } as const;
  const held = await publishEvent(board, lead, anEventInput(network, hold));
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://${host}${path}`, { headers, redirect: "manual" });
  return { board, lead, network, get, event: { id, version }, held: held.id };
}

test("the embedded agenda is the same for everybody, sets no cookie and shows no hold", async () => {
  const { board, lead, get } = await aServer();
  const answer = await get("/embed");
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(text).toContain("Btw-avond");
  expect(text).not.toContain("Misschien");
  const known = {
    authorization: `Bearer ${await aToken(board, lead)}`,
    cookie: "language=en",
    "accept-language": "en",
  };
  const again = await get("/embed", known);
  expect(await again.text()).toBe(text);
  expect(again.headers.get("set-cookie")).toBeNull();
});

test("it alone may be framed, also when it comes from memory or still holds", async () => {
  const { get } = await aServer();
  const tags: string[] = [];
  for (let time = 0; time < 2; time++) {
    const { headers } = await get("/embed?accent=c2185b");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
    expect(headers.get("x-frame-options")).toBeNull();
    tags.push(headers.get("etag") ?? "");
  }
  const same = await get("/embed?accent=c2185b", { "if-none-match": tags[1] ?? "" });
  expect([same.status, same.headers.get("x-frame-options")]).toEqual([304, null]);
  const page = await get("/");
  expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(page.headers.get("x-frame-options")).toBe("DENY");
});

test("it opens everything beside the site around it, and runs nothing but the script that tells its height", async () => {
  const { get } = await aServer();
  const text = await (await get("/embed?lang=en&theme=geld")).text();
  const links = [...text.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((tag) => !/target="_blank"/.test(tag) || !/rel="noopener"/.test(tag))).toEqual([]);
  expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/embed-size.js" async="">']);
  expect(text).toContain('<html lang="en">');
});

test("it lists what the agenda would: of a choice, of an evening, and no more than was asked", async () => {
  const { board, lead, network, get } = await aServer();
  const tonight = { title: "Vanavond", start: NOW + 8 * HOUR, end: NOW + 10 * HOUR };
  await publishEvent(board, lead, anEventInput(network, { ...tonight, themes: ["btw"] }));
  const titlesAt = async (path: string) => {
    const text = await (await get(path)).text();
    return [...text.matchAll(/class="event-name"[^>]*>([^<]+)/g)].map(([, title]) => title);
  };
  expect(await titlesAt("/embed")).toEqual(["Vanavond", "Btw-avond"]);
  expect(await titlesAt("/embed?limit=1")).toEqual(["Vanavond"]);
  expect(await titlesAt("/embed?when=tonight")).toEqual(["Vanavond"]);
  expect(await titlesAt("/embed?theme=btw&view=month&from=2027-01-01")).toEqual(["Vanavond"]);
  expect(await titlesAt(`/embed?network=${network.id}&q=vanavond`)).toEqual(["Vanavond"]);
  expect(await titlesAt("/embed?time=MORNING")).toEqual([]);
});

test("one event can be shown alone; a hold or what is not there says so and is not found", async () => {
  const { board, lead, get, event, held } = await aServer();
  const shown = await get(`/embed?event=${event.id}`);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain("Btw-avond");
  for (const id of [held, "x"]) {
    const gone = await get(`/embed?event=${id}`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain("Deze activiteit staat niet meer in de agenda");
    expect(gone.headers.get("cache-control")).toBe("private, no-store");
  }
  await cancelEvent(board, lead, { ...event, scope: null, occurrence: null });
  expect(await (await get(`/embed?event=${event.id}`)).text()).toContain("event-cancelled");
});

test("oEmbed answers for the agenda and for an event, and for nothing else", async () => {
  const { board, get, event, held, network } = await aServer();
  const asked = (url: string, more = {}) => get(`/oembed?${new URLSearchParams({ url, ...more })}`);
  const agenda = await asked(`${board.baseUrl}/?theme=geld&onload=x`);
  expect(agenda.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(await agenda.json()).toMatchObject({
    ...{ version: "1.0", type: "rich", title: "DEMO Samenbord: Geld en administratie" },
    html: expect.stringContaining(`src="${board.baseUrl}/embed?theme=geld&amp;lang=nl"`),
  });
  const one = await (await asked(`${board.baseUrl}/events/${event.id}`, { lang: "en", maxwidth: "300" })).json();
  expect(one).toMatchObject({ title: "DEMO Btw-avond", author_name: network.name, width: 300 });
  expect(one.html).toContain(`/embed?event=${event.id}&amp;lang=en`);
  const days = await (await asked(`${board.baseUrl}/?when=weekend&view=month`)).json();
  expect(days).toMatchObject({
    title: "DEMO Samenbord: dit weekend",
    html: expect.stringContaining("/embed?when=weekend&amp;lang=nl"),
  });
  const status = async (...given: Parameters<typeof asked>) => (await asked(...given)).status;
  expect(await status(`${board.baseUrl}/`, { format: "xml" })).toBe(501);
  const foreign = ["https://elders.example/", `${board.baseUrl}.elders.example/`, "geen adres", ""];
  const others = ["/networks", "/events/x", `/events/${held}`, `/events/${event.id}/edit`, "/events/%"];
  for (const url of [...foreign, ...others.map((path) => board.baseUrl + path)])
    expect(await status(url), url).toBe(404);
});

test("oEmbed shows of a network its agenda, and its page says where", async () => {
  const { board, get, network } = await aServer();
  const page = await (await get(`/networks/${network.slug}`)).text();
  const [, href = ""] = /type="application\/json\+oembed" href="([^"]*)"/.exec(page) ?? [];
  const address = new URL(href.replaceAll("&amp;", "&"));
  const answer = await (await get(address.pathname + address.search)).json();
  expect(answer).toMatchObject({
    ...{ title: `DEMO Samenbord: ${network.name}`, author_name: network.name },
    author_url: `${board.baseUrl}/networks/${network.slug}`,
    html: expect.stringContaining(`/embed?network=${network.id}&amp;lang=nl`),
  });
  expect(await (await get(`/embed?network=${network.id}`)).text()).toContain("Btw-avond");
  for (const path of ["/networks/nergens", "/networks/new", `/networks/${network.slug}/people`, "/networks/%"]) {
    expect((await get(`/oembed?${new URLSearchParams({ url: board.baseUrl + path })}`)).status, path).toBe(404);
  }
});

test("the script for other sites stays under 4 KB, asks nobody else and may be loaded by all", async () => {
  const { get } = await aServer();
  expect(statSync("public/embed.js").size).toBeLessThan(4096);
  expect(readFileSync("public/embed.js", "utf8")).not.toMatch(
    /\b(fetch|import|cookie|localStorage|innerHTML)\b\(?[^s]/,
  );
  const { headers } = await get("/embed.js");
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/javascript; charset=UTF-8",
    "x-content-type-options": "nosniff",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=3600",
  });
  expect((await get("/favicon.svg")).headers.get("cross-origin-resource-policy")).toBe("same-origin");
});
