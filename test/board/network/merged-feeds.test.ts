import { expect, test } from "vitest";
import { followFeed } from "#board/feed/follow-feed.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { undoMerge } from "#board/network/undo-merge.ts";
import { feedsOf } from "#db/feeds.ts";
import type { Network } from "#domain/network/network.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aReachableServer } from "../../world.ts";
import { aWorld, merged, stateOf } from "./merging.ts";

const CALENDAR = aCalendar([{ uid: "a", title: "Borrel", start: "2026-12-20T10:00:00Z" }]);

test("a file that the one read before is known to the other, and its import is undone there", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const brought = await importCalendar(board, ofZuid, zuid.id, CALENDAR);
  await merged(world);
  expect((await importCalendar(board, ofNoord, noord.id, CALENDAR)).counts).toMatchObject({ new: 0, same: 1 });
  await undoImport(board, ofNoord, brought.id);
  const left = board.store.read.selectFrom("event").select("id").where("removed_at", "is", null);
  expect(await left.execute()).toEqual([]);
});

test("of a series that both read from a file, and its happenings, none is taken for the other's", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const apart = (moved: string) =>
    [
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:a", "DTSTART:20261220T100000Z", "SUMMARY:Borrel"],
      ...["DTEND:20261220T110000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "END:VEVENT", "BEGIN:VEVENT", "UID:a"],
      ...[`RECURRENCE-ID:${moved}T100000Z`, `DTSTART:${moved}T150000Z`, `DTEND:${moved}T160000Z`, "SUMMARY:Borrel"],
      ...["END:VEVENT", "END:VCALENDAR"],
    ].join("\r\n");
  await importCalendar(board, ofZuid, zuid.id, apart("20261227"));
  await importCalendar(board, ofNoord, noord.id, apart("20270103"));
  const before = await stateOf(board);
  const bySource = () => board.store.read.selectFrom("event").select(["id", "source"]).orderBy("id").execute();
  const sources = await bySource();
  const { id } = await merged(world);
  expect(await bySource()).toEqual(sources);
  expect((await importCalendar(board, ofNoord, noord.id, apart("20270103"))).counts).toMatchObject({ same: 2 });
  await undoMerge(board, ofNoord, id);
  expect((await stateOf(board)).owners[0]).toEqual(before.owners[0]);
});

test("a calendar goes along and back with what it brought; one that both follow is followed once meanwhile", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const server = await aReachableServer(board, CALENDAR);
  const feed = await followFeed(board, ofZuid, zuid.id, server.url);
  const twice = await followFeed(board, ofZuid, zuid.id, `${server.url}?b`);
  const theirs = await followFeed(board, ofNoord, noord.id, `${server.url}?b`);
  const { id } = await merged(world);
  const followed = async (network: Network) =>
    (await feedsOf(board.store.read, network.id)).map((one) => one.id).sort();
  expect(await followed(noord)).toEqual([feed.id, theirs.id].sort());
  expect(await followed(zuid)).toEqual([]);
  await undoMerge(board, ofNoord, id);
  expect(await followed(noord)).toEqual([theirs.id]);
  expect(await followed(zuid)).toEqual([feed.id, twice.id].sort());
});
