import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { lapseHolds } from "#board/calendar/lapse-holds.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { makeCalendarLink } from "#board/identity/make-calendar-link.ts";
import { revokeCalendarLink } from "#board/identity/revoke-calendar-link.ts";
import { raiseRevision } from "#db/changes.ts";
import { putFeed } from "#db/feeds.ts";
import { addNetwork } from "#db/networks.ts";
import { type Feed, feedSource } from "#domain/feed/feed.ts";
import { say } from "#domain/wording/wording.ts";
import { aNetwork, anActor, anEventInput, aToken, NOW } from "../world.ts";
import { again, aServer, DAY, FEEDS, MINUTE, tagOf } from "./answering.ts";

function aFeed(network: string, state: Partial<Feed> & { person: string }): Feed {
  const nothing = { name: null, stoppedAt: null, etag: null, lastModified: null, digest: null, refresh: null };
  const well = { readAt: null, failures: 0, failingSince: null, fault: null, gone: false, noticedAt: null };
  const rest = { followedAt: NOW, held: 0, nextAt: NOW + DAY, missing: [], asks: false };
  return { ...nothing, ...well, ...rest, id: "f", network, url: "https://agenda.invalid/a.ics", ...state };
}

test.each(["/", "/networks", "/offers", "/subscribe", ...FEEDS])(
  "%s says 304 for as long as nothing is written, and shows a write at once",
  async (path) => {
    const { board, network, lead, get } = await aServer();
    const first = await get(path);
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-cache"]);
    const body = await first.text();
    const known = { "if-none-match": `"another", ${tagOf(first)}` };
    expect((await get(path, known)).status).toBe(304);
    expect((await get(path, known, "HEAD")).status).toBe(304);
    expect(await (await get(path)).text()).toBe(body);

    await publishEvent(board, lead, anEventInput(network, { title: "Pas geplaatst" }));
    const after = await get(path, known);
    expect(after.status).toBe(200);
    expect(tagOf(after)).not.toBe(tagOf(first));
    if (path === "/" || path.startsWith("/agenda")) expect(await after.text()).toContain("Pas geplaatst");
  },
);

test("a write of another process is seen as well", async () => {
  const { board, get } = await aServer();
  const known = await again(get, "/networks");
  const facts = { purpose: null, forWhom: null, howToJoin: null, url: null, fundingUntil: null, areas: [] };
  await board.store.write.transaction().execute(async (tx) => {
    await addNetwork(tx, { ...facts, id: "n", slug: "noord", name: "Netwerk Noord", valueForms: [] }, NOW);
    await raiseRevision(tx, NOW);
  });
  expect(await (await get("/networks", known)).text()).toContain("Netwerk Noord");
});

test("another language is another answer", async () => {
  const { get } = await aServer();
  for (const path of ["/", "/agenda.ics"]) {
    const known = await again(get, path);
    expect((await get(path, { ...known, "accept-language": "nl" })).status).toBe(304);
    expect((await get(path, { ...known, "accept-language": "en" })).status).toBe(200);
    expect((await get(path, { ...known, cookie: "language=en" })).status).toBe(200);
  }
  expect(await (await get("/", { cookie: "language=en" })).text()).toContain('lang="en"');
  expect(await (await get("/", { "accept-language": "nl" })).text()).toContain('lang="nl"');
});

test("a hold is shown to who may see it and to nobody else, in whatever order they come", async () => {
  const { board, network, lead, get } = await aServer();
  const hold = { title: "Geheime optie", status: "TENTATIVE", holdUntil: NOW + DAY } as const;
  await publishEvent(board, lead, anEventInput(network, hold));
  const bearer = { authorization: `Bearer ${await aToken(board, lead)}` };
  const seen = await get("/", bearer);
  expect(await seen.text()).toContain("Geheime optie");
  expect([seen.headers.get("cache-control"), seen.headers.get("etag")]).toEqual(["private, no-store", null]);
  expect(await (await get("/")).text()).not.toContain("Geheime optie");
  expect(await (await get("/", bearer)).text()).toContain("Geheime optie");
  const graph = `/graphql?query={agenda(from:"2026-01-01T00:00:00Z",to:"2027-12-31T00:00:00Z"){nodes{event{title}}}}`;
  for (const headers of [bearer, {}, bearer, {}]) {
    const text = await (await get(graph, headers)).text();
    expect(text.includes("Geheime optie")).toBe(headers === bearer);
  }
  for (const path of FEEDS) {
    expect(await (await get(path, bearer)).text(), path).not.toContain("Geheime optie");
    expect(await (await get(path)).text(), path).not.toContain("Geheime optie");
  }
});

test("a copy that nobody in particular got is not good for who is signed in", async () => {
  const { board, lead, get } = await aServer();
  const known = await again(get, "/");
  expect((await get("/", { ...known, authorization: `Bearer ${await aToken(board, lead)}` })).status).toBe(200);
  expect((await get("/", { ...known, cookie: "samenbord.session_token=x" })).status).toBe(200);
});

test("a page is old when a happening of today is over, a feed when the day is", async () => {
  const { board, network, lead, get, clock } = await aServer();
  const today = { start: NOW + 30 * MINUTE, end: NOW + 90 * MINUTE };
  const { id } = await publishEvent(board, lead, anEventInput(network, today));
  const page = await again(get, `/events/${id}`);
  const feed = await again(get, "/agenda.ics");
  clock.now += 20 * MINUTE;
  expect((await get(`/events/${id}`, page)).status).toBe(304);
  clock.now += 80 * MINUTE;
  expect((await get(`/events/${id}`, page)).status).toBe(200);
  expect((await get("/agenda.ics", feed)).status).toBe(304);
  clock.now += DAY;
  expect((await get("/agenda.ics", feed)).status).toBe(200);
});

test("a page is old when what it shows becomes uncertain, its calendar having been out of reach for a week", async () => {
  const { board, network, lead, get, clock } = await aServer();
  const { id } = await publishEvent(board, lead, anEventInput(network));
  const failing = aFeed(network.id, { person: lead.id, failures: 9, failingSince: NOW - 7 * DAY + 30 * MINUTE });
  await board.store.write.transaction().execute(async (tx) => {
    await putFeed(tx, failing);
    await tx
      .updateTable("event")
      .set({ source: feedSource(failing.id) })
      .where("id", "=", id)
      .execute();
    await raiseRevision(tx, NOW);
  });
  const sure = await (await get(`/events/${id}`)).text();
  const page = await again(get, `/events/${id}`);
  clock.now += 20 * MINUTE;
  expect((await get(`/events/${id}`, page)).status).toBe(304);
  clock.now += 10 * MINUTE;
  const after = await get(`/events/${id}`, page);
  expect(after.status).toBe(200);
  const unsure = await after.text();
  expect([sure, unsure].map((html) => html.includes(say("nl", "feed.uncertain")))).toEqual([false, true]);
});

test("a hold that lapsed leaves the calendars of others at once", async () => {
  const { board, network, lead, get, clock } = await aServer();
  const hold = { title: "Optie", status: "TENTATIVE", holdUntil: NOW + 30 * MINUTE } as const;
  await publishEvent(board, lead, anEventInput(network, hold));
  const other = await anActor(board, [await aNetwork(board, "oost")]);
  const { secret } = await makeCalendarLink(board, other, "Mijn telefoon");
  const path = `/calendars/${secret}`;
  expect(await (await get(path)).text()).toContain("STATUS:TENTATIVE");
  const known = await again(get, path);
  clock.now += 20 * MINUTE;
  expect((await get(path, known)).status).toBe(304);
  clock.now += 20 * MINUTE;
  await lapseHolds(board);
  expect(await (await get(path, known)).text()).not.toContain("BEGIN:VEVENT");
});

test("a feed is also asked for by its date, which never hides a write", async () => {
  const { board, network, lead, get, clock } = await aServer();
  clock.now = Date.now() + 10 * DAY;
  const { id, version } = await publishEvent(
    board,
    lead,
    anEventInput(network, { start: clock.now + DAY, end: clock.now + 2 * DAY }),
  );
  expect((await get("/agenda.ics")).headers.get("last-modified")).toBeNull();
  clock.now += 1500;
  const since = { "if-modified-since": (await get("/agenda.ics")).headers.get("last-modified") ?? "" };
  expect(Date.parse(since["if-modified-since"])).toBeGreaterThan(0);
  expect((await get("/agenda.ics", since)).status).toBe(304);
  expect((await get("/agenda.ics", { ...since, "if-none-match": '"another"' })).status).toBe(200);
  clock.now += 100;
  await cancelEvent(board, lead, { id, version, scope: null, occurrence: null });
  expect((await get("/agenda.ics", since)).status).toBe(200);
  expect(await (await get("/agenda.ics", since)).text()).toContain("STATUS:CANCELLED");
});

test("a private address shows what its maker may see, to whoever has it, until it is revoked", async () => {
  const { board, network, lead, get } = await aServer();
  await publishEvent(board, lead, anEventInput(network, { title: "Optie", status: "TENTATIVE", holdUntil: NOW + DAY }));
  const { link, secret } = await makeCalendarLink(board, lead, "Mijn telefoon");
  const path = `/calendars/${secret}`;
  const first = await get(path);
  expect([first.status, first.headers.get("cache-control")]).toEqual([200, "private, no-cache"]);
  expect(await first.text()).toContain("STATUS:TENTATIVE");
  const known = { "if-none-match": tagOf(first) };
  expect((await get(path, known)).status).toBe(304);
  expect((await get("/agenda.ics", known)).status).toBe(200);
  expect(await (await get(`${path}?network=niemand`)).text()).not.toContain("BEGIN:VEVENT");

  await revokeCalendarLink(board, lead, link.id);
  expect((await get(path, known)).status).toBe(404);
  expect((await get(`${path}x`)).status).toBe(404);
});

test("pages with a form, with mails, refusals and what is not there are never kept", async () => {
  const { get } = await aServer();
  for (const path of ["/sign-in", "/events/new", "/events/geen", "/account", "/demo"]) {
    const response = await get(path);
    expect([path, response.headers.get("etag")]).toEqual([path, null]);
    expect(response.headers.get("cache-control") ?? "no-store", path).toMatch(/no-store/);
  }
});

test("the graph shows a write and a passing hour at once, to who asked the same before", async () => {
  const { board, network, lead, get, clock } = await aServer();
  const window = `from: "2026-01-01T00:00:00Z", to: "2027-12-31T00:00:00Z"`;
  const query = `{ agenda(${window}) { nodes { event { title next { start } } } } }`;
  const asked = () => get(`/graphql?query=${encodeURIComponent(query)}`).then((answer) => answer.json());
  expect(await asked()).toEqual({ data: { agenda: { nodes: [] } } });
  const start = NOW + 10 * MINUTE;
  await publishEvent(board, lead, anEventInput(network, { title: "Inloop", start, end: start + 30 * MINUTE }));
  const event = { title: "Inloop", next: [{ start: new Date(start).toISOString() }] };
  expect(await asked()).toEqual({ data: { agenda: { nodes: [{ event }] } } });
  clock.now = start + 31 * MINUTE;
  expect(await asked()).toEqual({ data: { agenda: { nodes: [{ event: { ...event, next: [] } }] } } });
});

test("an address that is written otherwise leads to the same page", async () => {
  const { get } = await aServer();
  const titles = ["/offers", "/offers/", "/OFFERS", "/%6Fffers", "/offers?q=%25"].map(async (path) => {
    const answer = await get(path);
    return [answer.status, /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1]];
  });
  expect(new Set((await Promise.all(titles)).map(String))).toEqual(new Set(["200,Wie helpt waarmee?"]));
  expect((await get("/%6Fffers/%6Eew")).headers.get("location")).toContain("/sign-in");
});
