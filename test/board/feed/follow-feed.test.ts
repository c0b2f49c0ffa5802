import { expect, onTestFinished, test } from "vitest";
import type { Board } from "#board/board.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { acceptMissing } from "#board/feed/accept-missing.ts";
import { checkFeed } from "#board/feed/check-feed.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { readingOf } from "#board/feed/open-address.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { stopFeed } from "#board/feed/stop-feed.ts";
import { takeIn } from "#board/feed/take-reading.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { agenda } from "#db/agenda.ts";
import { deadSources, feedById, feedsOf } from "#db/feeds.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { importsOf } from "#db/imports.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { type Feed, healthOf } from "#domain/feed/feed.ts";
import { Invalid, NotAllowed, NotFound } from "#domain/refusal.ts";
import { guardedFetch } from "../../../bin/serve/fetch/guarded-fetch.ts";
import { aCalendar, aCalendarServer, type Row } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../../world.ts";

const HOUR = 3_600_000;

test("a calendar that is followed comes in, and keeps itself up to date", async () => {
  const { board, network, actor, server } = await aWorld(rows(4));
  const check = await checkFeed(board, actor, network.id, server.url);
  expect([check.counts, await titles(board)]).toEqual([{ new: 4, changed: 0, same: 0, refused: 0 }, []]);
  const feed = await followFeed(board, actor, network.id, server.url);
  expect(await titles(board)).toEqual(["Avond 1", "Avond 2", "Avond 3", "Avond 4"]);
  const before = await events(board);
  server.serve(aCalendar(rows(5).map((row, at) => (at === 0 ? { ...row, title: "Andere avond" } : row))));
  await readFeed(board, actor, feed.id);
  expect(await titles(board)).toEqual(["Andere avond", "Avond 2", "Avond 3", "Avond 4", "Avond 5"]);
  expect((await events(board)).slice(0, 4).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const counts = (await importsOf(board.store.read, network.id)).map((one) => [one.source, one.counts]);
  expect(counts).toEqual([
    [`feed:${feed.id}`, { new: 1, changed: 1, same: 3, refused: 0 }],
    [`feed:${feed.id}`, { new: 4, changed: 0, same: 0, refused: 0 }],
  ]);
});

test("an unchanged calendar is asked for conditionally and leaves no trace", async () => {
  const { board, network, actor, server } = await aWorld(rows(2));
  const feed = await followFeed(board, actor, network.id, server.url);
  const before = await events(board);
  await readFeed(board, actor, feed.id);
  expect(server.asked.at(-1)?.headers["if-none-match"]).toMatch(/^"/);
  server.answer = (_, response) => response.end(aCalendar(rows(2)));
  await readFeed(board, actor, feed.id);
  expect(await events(board)).toEqual(before);
  expect(await importsOf(board.store.read, network.id)).toHaveLength(1);
});

test("new UIDs, a lower SEQUENCE and another order keep ids and change nothing", async () => {
  const { board, network, actor, server } = await aWorld(rows(4).map((row) => ({ ...row, more: "SEQUENCE:4" })));
  const feed = await followFeed(board, actor, network.id, server.url);
  const before = await events(board);
  server.serve(
    aCalendar(
      rows(4)
        .map((row) => ({ ...row, uid: `again-${row.uid}` }))
        .reverse(),
    ),
  );
  await readFeed(board, actor, feed.id);
  await readFeed(board, actor, feed.id);
  expect(await events(board)).toEqual(before);
  server.serve(aCalendar(rows(4).map((row) => ({ ...row, more: "SEQUENCE:0\r\nLOCATION:Elders" }))));
  await readFeed(board, actor, feed.id);
  expect((await events(board)).map(({ id, place }) => [id, place])).toEqual(before.map(({ id }) => [id, "Elders"]));
});

test("an event that disappears is cancelled when two readings lack it, and comes back with its source", async () => {
  const { board, network, actor, server } = await aWorld(rows(5));
  const feed = await followFeed(board, actor, network.id, server.url);
  server.serve(aCalendar(rows(5).slice(1)));
  const once = await readFeed(board, actor, feed.id);
  expect([once.missing, (await statuses(board))[0]]).toEqual([["u1"], "CONFIRMED"]);
  expect(once.nextAt - NOW).toBe(15 * 60_000);
  await readFeed(board, actor, feed.id);
  expect(await statuses(board)).toEqual(["CANCELLED", "CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED"]);
  server.serve(aCalendar(rows(5)));
  await readFeed(board, actor, feed.id);
  expect(new Set(await statuses(board))).toEqual(new Set(["CONFIRMED"]));
});

test("what is past stays, and of a series only what is to come goes", async () => {
  const past = { uid: "past", title: "Geweest", start: "2026-11-20T18:00:00Z" };
  const series = { uid: "weekly", title: "Inloop", start: "2026-11-03T09:00:00Z", more: "RRULE:FREQ=WEEKLY" };
  const { board, network, actor, server } = await aWorld([past, series, ...rows(4)]);
  const feed = await followFeed(board, actor, network.id, server.url);
  server.serve(aCalendar(rows(4)));
  await readFeed(board, actor, feed.id);
  await readFeed(board, actor, feed.id);
  const [one, many] = (await events(board)).filter(({ title }) => ["Geweest", "Inloop"].includes(title));
  expect([one?.status, many?.status]).toEqual(["CONFIRMED", "CONFIRMED"]);
  expect((await titles(board)).includes("Inloop")).toBe(false);
  const window = { start: NOW - 40 * DAY, end: NOW };
  const were = await agenda(
    board.store.read,
    { actor: null, now: board.now() },
    { window, filter: {}, after: null, limit: 50 },
  );
  expect(were).toHaveLength(1 + 5);
});

test("a calendar that shows only the next few events does not cancel what it pushes out", async () => {
  const { board, network, actor, server } = await aWorld(rows(4));
  const feed = await followFeed(board, actor, network.id, server.url);
  const sooner = { uid: "u0", title: "Avond 0", start: "2026-12-04T19:00:00Z" };
  server.serve(aCalendar([sooner, ...rows(3)]));
  for (let reading = 0; reading < 3; reading++) await readFeed(board, actor, feed.id);
  expect(new Set(await statuses(board))).toEqual(new Set(["CONFIRMED"]));
  expect(await titles(board)).toHaveLength(5);
});

test("a calendar that shrinks by half deletes nothing until a person agrees, and that can be undone", async () => {
  const { board, network, actor, server } = await aWorld(rows(6));
  const feed = await followFeed(board, actor, network.id, server.url);
  server.serve(aCalendar(rows(3)));
  for (let reading = 0; reading < 3; reading++) await readFeed(board, actor, feed.id);
  const asking = await feedById(board.store.read, feed.id);
  expect([asking?.asks, asking?.missing]).toEqual([true, ["u4", "u5", "u6"]]);
  expect(new Set(await statuses(board))).toEqual(new Set(["CONFIRMED"]));
  const settled = await acceptMissing(board, actor, feed.id);
  expect([settled.asks, settled.missing]).toEqual([false, []]);
  expect((await statuses(board)).slice(3)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
  const [last] = await importsOf(board.store.read, network.id);
  await undoImport(board, actor, last?.id ?? "");
  expect(new Set(await statuses(board))).toEqual(new Set(["CONFIRMED"]));
});

test("an empty calendar and one that cannot be read delete nothing", async () => {
  const { board, network, actor, server } = await aWorld(rows(4));
  const feed = await followFeed(board, actor, network.id, server.url);
  for (const text of [aCalendar([]), "<!doctype html><html></html>", "", aCalendar(rows(4)).slice(0, 300)]) {
    server.serve(text);
    for (let reading = 0; reading < 3; reading++) await readFeed(board, actor, feed.id);
    expect(await statuses(board), text.slice(0, 20)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED", "CONFIRMED"]);
  }
});

test("a calendar that breaks off on its way is a failure, and cancels nothing however often it comes", async () => {
  const { board, network, actor, server } = await aWorld(rows(6));
  const feed = await followFeed(board, actor, network.id, server.url);
  const before = await events(board);
  const text = aCalendar(rows(6));
  server.serve(text.slice(0, text.lastIndexOf("BEGIN:VEVENT")));
  for (let round = 0; round < 3; round++) {
    const { fault, failures } = await readFeed(board, actor, feed.id);
    expect([fault?.key, failures]).toEqual(["fault.feed.cutOff", round + 1]);
  }
  expect(await events(board)).toEqual(before);
  server.serve(text);
  expect((await readFeed(board, actor, feed.id)).fault).toBe(null);
});

test("a feed that fails waits longer each time, tells its leads after a day and once, and is dead after a week", async () => {
  const { board, network, actor, server } = await aWorld(rows(1));
  const feed = await followFeed(board, actor, network.id, server.url);
  server.answer = (_, response) => response.writeHead(500).end();
  let now = NOW;
  const later = { ...board, now: () => now };
  const waits: number[] = [];
  for (let days = 0; days < 8; ) {
    const due = await feedById(board.store.read, feed.id);
    now = Math.max(now, due?.nextAt ?? 0);
    await readDueFeeds(later, fail);
    const after = await feedById(board.store.read, feed.id);
    waits.push(((after?.nextAt ?? 0) - now) / HOUR);
    days = (now - NOW) / DAY;
    if (days < 7) expect(await deadSources(board.store.read, now)).toEqual([]);
  }
  for (const [at, hours] of [1, 2, 4, 8].entries()) expect(Math.abs((waits[at] ?? 0) / hours - 1)).toBeLessThan(0.11);
  expect(Math.max(...waits)).toBeLessThanOrEqual(24);
  const dead = await feedById(board.store.read, feed.id);
  expect(dead && healthOf(dead, now)).toBe("DEAD");
  expect(await deadSources(board.store.read, now)).toEqual([`feed:${feed.id}`]);
  const mails = board.demonstration?.mails ?? [];
  expect(mails.map(({ to }) => to)).toEqual([actor.email]);
  expect(mails[0]?.text).toContain("Deze website geeft een fout (500).");
  expect(await titles(board)).toEqual(["Avond 1"]);
  server.serve(aCalendar(rows(1)));
  expect(healthOf(await readFeed(later, actor, feed.id), now)).toBe("GOOD");
  expect(await deadSources(board.store.read, now)).toEqual([]);
});

test("a feed whose server says that it is gone is dead at once, and its events stay", async () => {
  const { board, network, actor, server } = await aWorld(rows(1));
  const feed = await followFeed(board, actor, network.id, server.url);
  server.answer = (_, response) => response.writeHead(410).end();
  expect(healthOf(await readFeed(board, actor, feed.id), NOW)).toBe("DEAD");
  expect(await titles(board)).toEqual(["Avond 1"]);
});

test("an undone reading is not read again: the calendar is followed no more", async () => {
  const { board, network, actor, server } = await aWorld(rows(2));
  const feed = await followFeed(board, actor, network.id, server.url);
  const [first] = await importsOf(board.store.read, network.id);
  await undoImport(board, actor, first?.id ?? "");
  expect([await titles(board), await feedsOf(board.store.read, network.id)]).toEqual([[], []]);
  await expect(readFeed(board, actor, feed.id)).rejects.toThrow(NotFound);
  const again = await followFeed(board, actor, network.id, server.url);
  expect([again.id, await titles(board)]).toEqual([feed.id, ["Avond 1", "Avond 2"]]);
});

test("what was followed stays when it is followed no more, and is taken up again with the same ids", async () => {
  const { board, network, actor, server } = await aWorld(rows(2));
  const feed = await followFeed(board, actor, network.id, server.url);
  const before = await events(board);
  await stopFeed(board, actor, feed.id);
  expect(await events(board)).toEqual(before);
  await followFeed(board, actor, network.id, server.url);
  expect(await events(board)).toEqual(before);
});

test("a refusal stands at the address, and the address is in no log", async () => {
  const { board, network, actor, server } = await aWorld(rows(1));
  const faults = async (url: string) => {
    const error = await followFeed(board, actor, network.id, url).catch((thrown) => thrown);
    return error instanceof Invalid ? error.faults : error;
  };
  expect(await faults("geen adres")).toEqual([{ field: "url", key: "fault.feed.address" }]);
  expect(await faults("http://10.0.0.1/a.ics")).toEqual([{ field: "url", key: "fault.feed.private" }]);
  expect(await faults("http://localhost:3000/agenda.ics")).toEqual([{ field: "url", key: "fault.feed.own" }]);
  server.serve("<!doctype html><html></html>");
  expect(await faults(server.url)).toEqual([{ field: "url", key: "fault.calendar.webPage" }]);
  server.serve(aCalendar(rows(1)));
  const secret = server.url.replace("agenda.ics", "private-0123456789abcdef/basic.ics");
  const feed = await followFeed(board, actor, network.id, secret);
  expect(await faults(secret)).toEqual([{ field: "url", key: "fault.feed.twice" }]);
  await stopFeed(board, actor, feed.id);
  const log = await board.store.read.selectFrom("change").selectAll().execute();
  expect(JSON.stringify(log)).not.toContain("0123456789abcdef");
  expect(JSON.stringify(log)).toContain("basic.ics");
});

test("a network follows fifty calendars and no more", async () => {
  const { board, network, actor, server } = await aWorld(rows(1));
  for (let at = 0; at < 50; at++) await followFeed(board, actor, network.id, `http://${server.address}/${at}.ics`);
  const error = await followFeed(board, actor, network.id, server.url).catch((thrown) => thrown);
  expect(error.faults).toEqual([{ field: "url", key: "fault.feed.tooMany", params: { most: 50 } }]);
});

test("webcal is asked over https first, and over http of who does not speak it", async () => {
  const { board, network, actor, server } = await aWorld(rows(1));
  await followFeed(board, actor, network.id, server.url.replace("http:", "webcal:"));
  expect(await titles(board)).toEqual(["Avond 1"]);
});

test("only the network's own people follow, read and stop", async () => {
  const { board, network, actor, server } = await aWorld(rows(1));
  const other = await anActor(board, [await aNetwork(board, "ander")]);
  await expect(followFeed(board, other, network.id, server.url)).rejects.toThrow(NotAllowed);
  const feed = await followFeed(board, actor, network.id, server.url);
  for (const verb of [readFeed, stopFeed, acceptMissing]) {
    await expect(verb(board, other, feed.id)).rejects.toThrow(NotAllowed);
  }
});

test("a change by hand outlives readings in which the event is the same", async () => {
  const { board, network, actor, server } = await aWorld(rows(2));
  const feed = await followFeed(board, actor, network.id, server.url);
  const [first] = await events(board);
  if (!first) throw new Error("Nothing came in.");
  const input = anEventInput(network, { title: "Met de hand", start: first.start, end: first.end });
  await changeEvent(board, actor, { id: first.id, version: 1, input, scope: null, occurrence: null });
  server.serve(aCalendar(rows(3)));
  await readFeed(board, actor, feed.id);
  expect(await titles(board)).toEqual(["Met de hand", "Avond 2", "Avond 3"]);
});

test("one evening from the organiser's feed, the venue's feed and by hand is one listing, which an answer parts", async () => {
  const { board, network, actor, server } = await aWorld([]);
  const [venue, third] = [await aNetwork(board, "zaal"), await aNetwork(board, "derde")];
  const [host, hand] = [await anActor(board, [venue]), await anActor(board, [third])];
  const evening = { title: "Btw-avond voor zzp'ers", start: "2026-12-15T18:00:00Z" };
  const more = "LOCATION:Buurtkamer De Raat\\, Bijlmerplein 1\r\nDESCRIPTION:Alles over je btw-aangifte.";
  server.serve(aCalendar([{ uid: "organiser", ...evening, more }]));
  await followFeed(board, actor, network.id, server.url);
  server.serve(aCalendar([{ uid: "venue", ...evening, more }]));
  await followFeed(board, host, venue.id, server.url.replace("agenda", "zaal"));
  const place = "Buurtkamer De Raat, Bijlmerplein 1";
  const typed = await publishEvent(board, hand, anEventInput(third, { title: evening.title, place }));
  expect(await titles(board)).toEqual([evening.title]);
  const flags = await flagsOfEvents(board.store.read, [typed.id]);
  const same = flags.filter(({ kind }) => kind === "SAME_EVENT");
  expect(same.length).toBeGreaterThan(0);
  for (const { id } of same)
    await answerFlag(board, hand, { id, between: [], answer: "DIFFERENT", reason: null, note: null });
  expect(await titles(board)).toHaveLength(2);
});

function rows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    uid: `u${at + 1}`,
    title: `Avond ${at + 1}`,
    start: `2026-12-${String(10 + at)}T19:00:00Z`,
  }));
}

test("what is taken back while its server is asked does not come in again", async () => {
  const { board, network, actor, server } = await aWorld(rows(3));
  await followFeed(board, actor, network.id, server.url);
  const [brought] = await importsOf(board.store.read, network.id);
  server.answer = async (_, response) => {
    await undoImport(board, actor, brought?.id ?? "");
    response.end(aCalendar(rows(4)));
  };
  board.now = () => NOW + DAY;
  await readDueFeeds(board, () => undefined);
  expect(await titles(board)).toEqual([]);
});

test("an event that its calendar has again while the others go is not cancelled", async () => {
  const all = Array.from({ length: 120 }, (_, at) => {
    return { uid: `v${at}`, title: `Avond ${at}`, start: new Date(NOW + (at + 1) * DAY).toISOString() };
  });
  const { board, network, actor, server } = await aWorld(all);
  const feed = await followFeed(board, actor, network.id, server.url);
  server.serve(aCalendar(all.slice(0, 5)));
  const asking = await readFeed(board, actor, feed.id);
  const last = asking.missing.at(-1);
  const text = aCalendar(all.filter(({ uid }, at) => at < 5 || uid === last));
  const reading = await readingOf(board, text, "PERSON");
  const came = { kind: "TEXT", text, etag: null, lastModified: null, maxAge: null } as const;
  let acts = 0;
  let meanwhile: Promise<Feed> | null = null;
  board.now = () => {
    acts += 1;
    if (acts === 2) meanwhile = takeIn(board, asking, came, reading, actor);
    return NOW;
  };
  await acceptMissing(board, actor, feed.id);
  expect(await meanwhile).not.toBe(null);
  const standing = (await events(board)).filter(({ status }) => status === "CONFIRMED");
  expect(standing.map(({ title }) => title)).toEqual(
    all.flatMap(({ uid, title }, at) => (at < 5 || uid === last ? [title] : [])),
  );
  expect(await feedById(board.store.read, feed.id)).toMatchObject({ missing: [], asks: false });
});

test("a person's reading goes apart from what the clock reads", async () => {
  const { board, network, actor, server } = await aWorld(rows(2));
  const asked: string[] = [];
  const { readCalendar } = board.reader;
  board.reader = {
    readCalendar: (text, options, waiting) => {
      asked.push(waiting);
      return readCalendar(text, options, waiting);
    },
  };
  const feed = await followFeed(board, actor, network.id, server.url);
  await readFeed(board, actor, feed.id);
  server.serve(aCalendar(rows(3)));
  board.now = () => NOW + DAY;
  await readDueFeeds(board, fail);
  expect([asked[0], asked.at(-1)]).toEqual(["PERSON", "CLOCK"]);
});

async function aWorld(rows: Row[]) {
  const server = await aCalendarServer();
  onTestFinished(server.close);
  server.serve(aCalendar(rows));
  const plain = await aBoard();
  const board: Board = { ...plain, fetch: guardedFetch({ allow: [server.address], agent: "Test", deadline: 5_000 }) };
  const network = await aNetwork(board, "een");
  return { board, network, server, actor: await anActor(board, [network]) };
}

function fail(line: string): never {
  throw new Error(line);
}

async function titles(board: Board): Promise<string[]> {
  const window = { start: NOW, end: NOW + 60 * DAY };
  const page = await agenda(
    board.store.read,
    { actor: null, now: board.now() },
    { window, filter: {}, after: null, limit: 50 },
  );
  const all = await events(board);
  return page.map(({ event }) => all.find(({ id }) => id === event)?.title ?? "");
}

async function statuses(board: Board): Promise<string[]> {
  return (await events(board)).map(({ status }) => status);
}

async function events(board: Board) {
  return board.store.read
    .selectFrom("event")
    .leftJoin("place", "place.id", "event.place")
    .select(["event.id", "version", "title", "start", "end", "status", "place.name as place", "fingerprint"])
    .where("removed_at", "is", null)
    .orderBy("start")
    .execute();
}
