import { expect, onTestFinished, test } from "vitest";
import { propose } from "#board/alignment/propose.ts";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { readFeed } from "#board/feed/read-feed.ts";
import { alignmentById } from "#db/alignments.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { guardedFetch } from "../../../bin/serve/fetch/guarded-fetch.ts";
import { aCalendar, aCalendarServer } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../../world.ts";
import { asked, EVENING, eventNow, later, opened, signLast } from "./talk.ts";

test("an event of a calendar elsewhere waits for that calendar to follow, and then it is agreed", async () => {
  const world = await followedEvening();
  const { board, theirs } = world;
  const talk = await opened(world);
  const moved = later(theirs, 7);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [moved] }));
  expect((await signLast(board, world.ofNoord, talk)).state).toBe("WAITING");
  expect((await eventNow(board, theirs.id))?.start).toBe(theirs.start);
  world.serve(moved.start);
  await readFeed(board, world.ofNoord, world.feed);
  expect((await eventNow(board, theirs.id))?.start).toBe(moved.start);
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("AGREED");
  world.serve(theirs.start);
  await readFeed(board, world.ofNoord, world.feed);
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("BROKEN");
});

test("what still waits for a calendar can be taken back before that followed", async () => {
  const world = await followedEvening();
  const { board, theirs } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }));
  await signLast(board, world.ofNoord, talk);
  await propose(board, world.ofNoord, asked(talk, { kind: "UNDO" }));
  expect((await signLast(board, world.ofZuid, talk)).state).toBe("TALKING");
});

/** An evening that was published here, and one beside it from a calendar that the board follows. */
async function followedEvening() {
  const server = await aCalendarServer();
  onTestFinished(server.close);
  const plain = await aBoard();
  const board: Board = { ...plain, fetch: guardedFetch({ allow: [server.address], agent: "Test", deadline: 5_000 }) };
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const ours = await publishEvent(board, ofZuid, anEventInput(zuid, EVENING));
  const serve = (start: number) =>
    server.serve(
      aCalendar([{ uid: "u1", title: "Btw en KOR voor zzp'ers in Zuidoost", start: new Date(start).toISOString() }]),
    );
  serve(ours.start + 1_800_000);
  const { id: feed } = await followFeed(board, ofNoord, noord.id, server.url);
  const [flag] = await flagsOfEvents(board.store.read, [ours.id]);
  const theirs = await eventNow(board, flag?.events.find((id) => id !== ours.id) ?? "");
  if (!theirs) throw new Error("The board sees no overlap.");
  return { board, zuid, noord, ofZuid, ofNoord, ours, theirs, feed, serve };
}
