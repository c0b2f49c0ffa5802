import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { acceptMissing } from "#board/feed/accept-missing.ts";
import { checkFeed } from "#board/feed/check-feed.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { readDueFeeds } from "#board/feed/read-due-feeds.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { stopFeed } from "#board/feed/stop-feed.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { feedsOf } from "#db/feeds.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { importsOf } from "#db/imports.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { Invalid, NotAllowed, NotFound } from "#domain/refusal.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aNetwork, anActor, anEventInput, NOW } from "../../world.ts";
import { aWorld, events, fail, rows, titles } from "./followed.ts";

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
