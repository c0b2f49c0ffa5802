import { expect, test } from "vitest";
import { changeEvent } from "#board/calendar/change-event.ts";
import { acceptMissing } from "#board/feed/accept-missing.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { readingOf } from "#board/feed/open-address.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { takeIn } from "#board/feed/take-reading.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { agenda } from "#db/agenda.ts";
import { feedById } from "#db/feeds.ts";
import { importsOf } from "#db/imports.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Feed } from "#domain/feed/feed.ts";
import { aCalendar } from "../../calendar-server.ts";
import { anEventInput, NOW } from "../../world.ts";
import { aWorld, events, rows, statuses, titles } from "./followed.ts";

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
