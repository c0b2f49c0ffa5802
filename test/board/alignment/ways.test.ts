import { expect, test } from "vitest";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { alignmentById } from "#db/alignments.ts";
import { standingEvents } from "#db/events.ts";
import { flagsOfOffers } from "#db/flags.ts";
import { linksOfPosts } from "#db/links.ts";
import { offersByIds } from "#db/offers.ts";
import { anEventInput } from "../../world.ts";
import {
  asked,
  EVENING,
  eventNow,
  flagAtNow,
  flagNow,
  later,
  opened,
  signLast,
  twoEvenings,
  twoOffers,
} from "./talk.ts";

test("two leads make one evening of two, and can part them again", async () => {
  const world = await twoEvenings();
  const { board, zuid, noord, ours, theirs } = world;
  const talk = await opened(world);
  expect(talk.parties.map(({ network }) => network).sort()).toEqual([zuid.id, noord.id].sort());
  expect((await flagNow(world))?.state).toBe("TALKING");
  await propose(board, world.ofZuid, asked(talk, { kind: "COHOST", stays: ours.id, words: theirs.id }));
  expect((await eventNow(board, ours.id))?.hosts).toEqual([]);
  const agreed = await signLast(board, world.ofNoord, talk);
  expect(agreed.state).toBe("AGREED");
  const [one, other] = [await eventNow(board, ours.id), await eventNow(board, theirs.id)];
  expect(one).toMatchObject({ hosts: [noord.id], title: theirs.title, joinedTo: null });
  expect(other?.joinedTo).toBe(ours.id);
  expect((await flagAtNow(board, talk.flags[0] ?? ""))?.state).toBe("AGREED");
  await propose(board, world.ofNoord, asked(talk, { kind: "UNDO" }));
  expect((await signLast(board, world.ofZuid, talk)).state).toBe("TALKING");
  expect(await eventNow(board, ours.id)).toMatchObject({ hosts: [], title: ours.title });
  expect((await eventNow(board, theirs.id))?.joinedTo).toBeNull();
  expect((await flagNow(world))?.state).toBe("TALKING");
});

test("an evening moves once the other chose from its moments, and moving it back opens the talk again", async () => {
  const world = await twoEvenings();
  const { board, theirs } = world;
  const talk = await opened(world);
  const moments = [7, 8].map((days) => later(theirs, days));
  await propose(board, world.ofNoord, asked(talk, { kind: "MOVE", post: theirs.id, moments }));
  await expect(signLast(board, world.ofZuid, talk)).rejects.toMatchObject({ faults: [{ field: "way" }] });
  await signLast(board, world.ofZuid, talk, 1);
  const moved = await eventNow(board, theirs.id);
  expect(moved).toMatchObject(moments[1] ?? {});
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("AGREED");
  const back = anEventInput(world.noord, { ...EVENING, title: theirs.title, start: theirs.start, end: theirs.end });
  const change = { id: theirs.id, version: moved?.version ?? 0, input: back, scope: null, occurrence: null };
  await changeEvent(board, world.ofNoord, change);
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("BROKEN");
  expect((await flagNow(world))?.state).toBe("TALKING");
});

test("one event follows on another, each with the other's name", async () => {
  const world = await twoEvenings();
  const { board, ours, theirs } = world;
  const talk = await opened(world);
  const input = { kind: "SEQUENCE" as const, stays: ours.id, post: theirs.id, moments: [later(theirs, 7)] };
  await propose(board, world.ofZuid, asked(talk, input));
  await signLast(board, world.ofNoord, talk);
  expect((await eventNow(board, theirs.id))?.start).toBe(later(theirs, 7).start);
  expect(await linksOfPosts(board.store.read, [ours.id])).toMatchObject([
    { post: ours.id, other: theirs.id, kind: "NEXT" },
  ]);
});

test("two series take turns by odd and even months", async () => {
  const monthly = { recurrence: "FREQ=MONTHLY;BYDAY=3TU;COUNT=8" };
  const world = await twoEvenings(monthly);
  const { board, ours } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "TURNS", stays: ours.id }));
  expect((await signLast(board, world.ofNoord, talk)).state).toBe("AGREED");
  const all = await standingEvents(board.store.read, talk.events);
  expect(all.map(({ recurrence }) => /BYMONTH=([\d,]*)/.exec(recurrence ?? "")?.[1]).sort()).toEqual([
    "1,3,5,7,9,11",
    "2,4,6,8,10,12",
  ]);
  await propose(board, world.ofZuid, asked(talk, { kind: "UNDO" }));
  await signLast(board, world.ofNoord, talk);
  const again = await standingEvents(board.store.read, talk.events);
  expect(again.map(({ start }) => start)).toEqual([world.ours.start, world.theirs.start]);
  expect(again.every(({ recurrence }) => !recurrence?.includes("BYMONTH"))).toBe(true);
});

test("an audience is divided, and both sides keep to it", async () => {
  const world = await twoEvenings();
  const { board, ours, theirs } = world;
  const talk = await opened(world);
  const parts = [
    { post: ours.id, audiences: ["starters"], areas: null },
    { post: theirs.id, audiences: ["vrouwen"], areas: null },
  ];
  await propose(board, world.ofZuid, asked(talk, { kind: "SPLIT", parts }));
  await signLast(board, world.ofNoord, talk);
  expect((await eventNow(board, ours.id))?.audiences).toEqual(["starters"]);
  expect((await eventNow(board, theirs.id))?.audiences).toEqual(["vrouwen"]);
});

test("what is kept knowingly is an answer of both, and the flag says so", async () => {
  const world = await twoEvenings();
  const { board, ours } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "KEEP", note: "Wij zijn voor de buurt." }));
  await signLast(board, world.ofNoord, talk);
  expect(await linksOfPosts(board.store.read, [ours.id])).toHaveLength(2);
  expect((await flagNow(world))?.state).toBe("KEPT");
});

test("one of two offers ends in favour of the other; or they name each other", async () => {
  const world = await twoOffers();
  const { board, ours, theirs } = world;
  const flag = (await flagsOfOffers(board.store.read, [ours.id]))[0];
  const talk = await openAlignment(board, world.ofZuid, [flag?.id ?? ""]);
  await propose(board, world.ofZuid, asked(talk, { kind: "RETIRE", stays: ours.id }));
  await signLast(board, world.ofNoord, talk);
  expect((await offersByIds(board.store.read, [theirs.id]))[0]?.status).toBe("WITHDRAWN");
  await propose(board, world.ofZuid, asked(talk, { kind: "UNDO" }));
  await signLast(board, world.ofNoord, talk);
  expect((await offersByIds(board.store.read, [theirs.id]))[0]?.status).toBe("OFFERED");
  await propose(board, world.ofZuid, asked(talk, { kind: "REFER" }));
  await signLast(board, world.ofNoord, talk);
  expect((await linksOfPosts(board.store.read, [ours.id])).map(({ kind }) => kind)).toEqual(["REFERS", "REFERS"]);
  expect((await flagAtNow(board, flag?.id ?? ""))?.state).toBe("KEPT");
});

test("what was one the other way round before leads nowhere in a circle", async () => {
  const world = await twoEvenings();
  const { board, ours, theirs } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "COHOST", stays: ours.id }));
  await signLast(board, world.ofNoord, talk);
  const before = await eventNow(board, ours.id);
  const without = anEventInput(world.zuid, { ...EVENING, title: before?.title ?? "", coHosts: [] });
  const change = { id: ours.id, version: before?.version ?? 0, input: without, scope: null, occurrence: null };
  await changeEvent(board, world.ofZuid, change);
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("BROKEN");
  await propose(board, world.ofZuid, asked(talk, { kind: "COHOST", stays: theirs.id }));
  await signLast(board, world.ofNoord, talk);
  expect(await linksOfPosts(board.store.read, [ours.id])).toMatchObject([{ post: ours.id, other: theirs.id }]);
  expect((await eventNow(board, ours.id))?.joinedTo).toBe(theirs.id);
});

test("what changed since it was proposed is not carried out unseen", async () => {
  const world = await twoEvenings();
  const { board, theirs } = world;
  const talk = await opened(world);
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] }));
  const input = anEventInput(world.noord, { ...EVENING, title: theirs.title, end: theirs.end + 1_800_000 });
  await changeEvent(board, world.ofNoord, { id: theirs.id, version: 1, input, scope: null, occurrence: null });
  await expect(signLast(board, world.ofNoord, talk)).rejects.toMatchObject({
    faults: [{ key: "fault.proposal.changed" }],
  });
});
