import { expect, test } from "vitest";
import { followFeed } from "#board/feed/follow-feed.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { deadSources, feedById } from "#db/feeds.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { healthOf } from "#domain/feed/feed.ts";
import { aCalendar } from "../../calendar-server.ts";
import { NOW } from "../../world.ts";
import { aWorld, events, fail, HOUR, rows, titles } from "./followed.ts";

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
