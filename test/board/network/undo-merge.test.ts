import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { leaveNetwork, removeMember } from "#board/network/remove-member.ts";
import { undoMerge } from "#board/network/undo-merge.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { verifyChain } from "#db/chain.ts";
import { standingEvents } from "#db/events.ts";
import { hostingsOf } from "#db/hostings.ts";
import { allNetworks } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import { actorNow, aNetwork, anActor, anEventInput, anOfferInput } from "../../world.ts";
import { aWorld, join, label, merged, stateOf } from "./merging.ts";

test("within thirty days it is undone: what came goes back, what was added stays, in the log as in a chain", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const event = await publishEvent(board, ofZuid, anEventInput(zuid, { coHosts: [noord.id] }));
  const offer = await publishOffer(board, ofZuid, anOfferInput(zuid));
  await label(board, zuid, "klant", "btw");
  await declareWish(board, ofZuid, { network: zuid.id, other: noord.id });
  const before = await stateOf(board);
  const { id } = await merged(world);
  expect(await hostingsOf(board.store.read, [event.id])).toEqual([]);
  const added = await publishEvent(board, await actorNow(board, ofZuid), anEventInput(noord, { title: "Later" }));
  await expect(undoMerge(board, await anActor(board, [], ["OFFICER"]), id)).rejects.toMatchObject({
    name: "NotAllowed",
  });
  const late = { ...board, now: () => board.now() + 30 * 86_400_000 };
  await expect(undoMerge(late, ofNoord, id)).rejects.toMatchObject({ faults: [{ key: "fault.nothingToUndo" }] });
  await undoMerge(board, ofNoord, id);
  expect(await stateOf(board, added.id)).toEqual(before);
  expect((await standingEvents(board.store.read, [added.id]))[0]?.network).toBe(noord.id);
  expect((await offersByIds(board.store.read, [offer.id]))[0]?.network).toBe(zuid.id);
  await expect(undoMerge(board, ofNoord, id)).rejects.toMatchObject({ faults: [{ key: "fault.nothingToUndo" }] });
  expect(await verifyChain(board.store.read)).toMatchObject({ broken: null });
});

test("an editor of the one who leads the other leads both, and neither is ever without a lead", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  await join(board, ofZuid, noord, "EDITOR");
  const { id } = await merged(world);
  expect((await actorNow(board, ofZuid)).memberships).toMatchObject([{ network: noord.id, role: "LEAD" }]);
  await leaveNetwork(board, await actorNow(board, ofNoord), noord.id, new Headers());
  const alone = undoMerge(board, await actorNow(board, ofZuid), id);
  await expect(alone).rejects.toMatchObject({ faults: [{ key: "fault.merge.noLead" }] });
  await join(board, ofNoord, noord, "LEAD");
  await undoMerge(board, await actorNow(board, ofZuid), id);
  const roles = (await actorNow(board, ofZuid)).memberships.map(({ network, role }) => [network, role]).sort();
  expect(roles).toEqual(
    [
      [zuid.id, "LEAD"],
      [noord.id, "EDITOR"],
    ].sort(),
  );
});

test("who is put out after a merge has her network back when an admin undoes it", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const { id } = await merged(world);
  await removeMember(board, ofNoord, { network: noord.id, person: ofZuid.id });
  await expect(undoMerge(board, await actorNow(board, ofZuid), id)).rejects.toMatchObject({ key: "refusal.notALead" });
  await undoMerge(board, await anActor(board, [], ["ADMIN"]), id);
  expect((await actorNow(board, ofZuid)).memberships).toMatchObject([{ network: zuid.id, role: "LEAD" }]);
});

test("of two merges in a row the later one is undone first", async () => {
  const world = await aWorld();
  const { board, noord, ofNoord } = world;
  const west = await aNetwork(board, "west");
  const ofWest = await anActor(board, [west]);
  const first = await merged(world);
  const asked = await askMerge(board, ofNoord, { network: noord.id, other: west.id, leaves: true });
  const second = await answerMerge(board, ofWest, { id: asked.id, accept: true });
  const admin = await anActor(board, [], ["ADMIN"]);
  await expect(undoMerge(board, admin, first.id)).rejects.toMatchObject({ faults: [{ key: "fault.merge.later" }] });
  await undoMerge(board, admin, second.id);
  await undoMerge(board, admin, first.id);
  expect((await allNetworks(board.store.read)).map(({ slug }) => slug)).toEqual(["noord", "west", "zuid"]);
});

test("a month after a merge nothing is kept of what went along", async () => {
  const world = await aWorld();
  const { board } = world;
  await merged(world);
  const kept = () => board.store.read.selectFrom("network_merge").select("moved").executeTakeFirstOrThrow();
  await forgetOld(board);
  expect((await kept()).moved).not.toBeNull();
  await forgetOld({ ...board, now: () => board.now() + 30 * 86_400_000 + 1 });
  expect((await kept()).moved).toBeNull();
});
