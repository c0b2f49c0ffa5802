import { expect, test } from "vitest";
import { addMessage } from "#board/alignment/add-message.ts";
import { closeAlignment } from "#board/alignment/close-alignment.ts";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { decline } from "#board/alignment/sign.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { alignmentById } from "#db/alignments.ts";
import { flagsOfEvents } from "#db/flags.ts";
import { proposalsOf } from "#db/proposals.ts";
import { aNetwork, anActor, anEventInput } from "../../world.ts";
import { asked, EVENING, eventNow, flagNow, lastOf, later, opened, signLast, twoEvenings } from "./talk.ts";

test("nobody signs for another, and an officer helps without signing", async () => {
  const world = await twoEvenings();
  const { board, theirs } = world;
  const officer = await anActor(board, [], ["OFFICER"]);
  const stranger = await anActor(board, [await aNetwork(board, "west")]);
  const talk = await opened(world);
  const input = asked(talk, { kind: "MOVE", post: theirs.id, moments: [later(theirs, 7)] });
  await expect(propose(board, stranger, input)).rejects.toMatchObject({ name: "NotAllowed" });
  await expect(propose(board, null, input)).rejects.toMatchObject({ name: "SignInNeeded" });
  await propose(board, officer, input);
  expect((await proposalsOf(board.store.read, [talk.id]))[0]?.signatures).toEqual([]);
  await expect(signLast(board, officer, talk)).rejects.toMatchObject({ name: "NotAllowed" });
  await signLast(board, world.ofZuid, talk);
  expect((await alignmentById(board.store.read, talk.id))?.state).toBe("TALKING");
  await decline(board, world.ofNoord, { proposal: (await lastOf(board, talk)).id, note: "Dan kan niemand." });
  expect((await lastOf(board, talk)).state).toBe("DECLINED");
  await addMessage(board, officer, { alignment: talk.id, text: "Zal ik bellen?" });
  expect((await closeAlignment(board, world.ofZuid, talk.id)).state).toBe("CLOSED");
  expect((await flagNow(world))?.state).toBe("NEW");
});

test("a party of one flag opens no talk of others by naming theirs beside it", async () => {
  const world = await twoEvenings();
  const { board, zuid, ours } = world;
  const west = await aNetwork(board, "west");
  const ofWest = await anActor(board, [west]);
  const talk = await opened(world);
  const beside = { ...EVENING, title: "Btw voor marktlui", start: ours.start + 900_000 };
  const third = await publishEvent(board, ofWest, anEventInput(west, beside));
  const flags = await flagsOfEvents(board.store.read, [third.id]);
  expect(flags.length).toBeGreaterThan(0);
  const named = [...new Set([...flags.map(({ id }) => id), ...talk.flags])];
  await expect(openAlignment(board, ofWest, named)).rejects.toMatchObject({ name: "NotAllowed" });
  expect((await alignmentById(board.store.read, talk.id))?.parties.map(({ network }) => network)).toContain(zuid.id);
});

test("a crowded evening is agreed once each of three networks has signed", async () => {
  const world = await twoEvenings();
  const { board, ours, theirs } = world;
  const west = await aNetwork(board, "west");
  const ofWest = await anActor(board, [west]);
  const third = await publishEvent(board, ofWest, anEventInput(west, { ...EVENING, title: "Btw voor marktlui" }));
  const flags = await flagsOfEvents(board.store.read, [ours.id, theirs.id, third.id]);
  const talk = await openAlignment(board, world.ofZuid, [...new Set(flags.map(({ id }) => id))]);
  expect(talk.parties).toHaveLength(3);
  const moments = [later(third, 7)];
  await propose(board, world.ofZuid, asked(talk, { kind: "MOVE", post: third.id, moments }));
  expect((await signLast(board, world.ofNoord, talk)).state).toBe("TALKING");
  expect((await eventNow(board, third.id))?.start).toBe(third.start);
  expect((await signLast(board, ofWest, talk)).state).toBe("AGREED");
  expect((await eventNow(board, third.id))?.start).toBe(moments[0]?.start);
});
