import { expect, test } from "vitest";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { openInvite } from "#board/network/open-invite.ts";
import { undoMerge } from "#board/network/undo-merge.ts";
import { standingEvents } from "#db/events.ts";
import { historyOf } from "#db/history.ts";
import { labelsOf } from "#db/labels.ts";
import { allNetworks, networkById } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import { pairsOf } from "#db/pairs.ts";
import { wishesAround } from "#db/wishes.ts";
import { actorNow, aNetwork, anActor, anEventInput, anOfferInput, mailsTo } from "../../world.ts";
import { aWorld, label, merged } from "./merging.ts";

test("everything of a network is the other's once both want it, and its history says so", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const event = await publishEvent(board, ofZuid, anEventInput(zuid));
  const offer = await publishOffer(board, ofZuid, anOfferInput(zuid));
  const input = { network: zuid.id, role: "EDITOR", many: false, days: 7 } as const;
  const { secret } = await makeInvite(board, ofZuid, input);
  const west = await aNetwork(board, "west");
  await declareWish(board, ofZuid, { network: zuid.id, other: west.id });
  await declareWish(board, ofZuid, { network: zuid.id, other: noord.id });
  await label(board, zuid, "geld", "btw");
  await label(board, zuid, "klant", "btw");
  await label(board, noord, "geld", "marketing");
  const merge = await merged(world);
  expect(merge).toMatchObject({ state: "DONE", leaves: zuid.id, stays: noord.id });
  expect((await standingEvents(board.store.read, [event.id]))[0]).toMatchObject({ network: noord.id });
  expect((await offersByIds(board.store.read, [offer.id]))[0]).toMatchObject({ network: noord.id });
  expect((await openInvite(board, secret, new Headers()))?.network.id).toBe(noord.id);
  expect((await wishesAround(board.store.read, [noord.id])).map(({ network, other }) => [network, other])).toEqual([
    [noord.id, west.id],
  ]);
  expect((await labelsOf(board.store.read, noord.id)).map(({ word, target }) => [word, target]).sort()).toEqual([
    ["geld", "marketing"],
    ["klant", "btw"],
  ]);
  expect((await allNetworks(board.store.read)).map(({ slug }) => slug)).toEqual(["noord", "west"]);
  expect((await actorNow(board, ofZuid)).memberships).toMatchObject([{ network: noord.id, role: "LEAD" }]);
  const item = { noun: "event", id: event.id, networks: [noord.id] } as const;
  const [last, first] = await historyOf(board.store.read, await actorNow(board, ofNoord), item, 9);
  expect([last?.verb, last?.before?.network, last?.after?.network]).toEqual(["merge", zuid.id, noord.id]);
  expect(first?.verb).toBe("publish");
  // Who came along does with it what is done with one's own.
  const mine = { id: event.id, version: event.version, scope: null, occurrence: null };
  await cancelEvent(board, await actorNow(board, ofZuid), mine);
  expect(mailsTo(board, ofNoord)[0]?.subject).toBe("noord en zuid zijn één netwerk");
});

test("nothing happens before a lead of the other says yes; an editor, a stranger and who asked cannot", async () => {
  const { board, zuid, noord, ofZuid, ofNoord, editor } = await aWorld();
  const input = { network: zuid.id, other: noord.id, leaves: true };
  await expect(askMerge(board, editor, input)).rejects.toMatchObject({ key: "refusal.notALead" });
  const { id } = await askMerge(board, ofZuid, input);
  const again = { faults: [{ field: "other", key: "fault.merge.asked" }] };
  await expect(askMerge(board, ofZuid, input)).rejects.toMatchObject(again);
  const back = { network: noord.id, other: zuid.id, leaves: false };
  await expect(askMerge(board, ofNoord, back)).rejects.toMatchObject(again);
  for (const actor of [ofZuid, editor, await anActor(board, [], ["ADMIN"])]) {
    await expect(answerMerge(board, actor, { id, accept: true })).rejects.toMatchObject({ key: "refusal.notALead" });
  }
  await answerMerge(board, ofZuid, { id, accept: false });
  await expect(answerMerge(board, ofNoord, { id, accept: true })).rejects.toMatchObject({ name: "NotFound" });
  expect((await networkById(board.store.read, zuid.id))?.mergedInto).toBeNull();
  const self = askMerge(board, ofZuid, { ...input, other: zuid.id });
  await expect(self).rejects.toMatchObject({ faults: [{ key: "fault.merge.self" }] });
  const idle = await aNetwork(board, "stil");
  await board.store.write.updateTable("network").set({ adopted_at: null }).where("id", "=", idle.id).execute();
  const nobody = askMerge(board, ofZuid, { ...input, other: idle.id });
  await expect(nobody).rejects.toMatchObject({ faults: [{ key: "fault.merge.network" }] });
});

test("what two networks planned against each other is one programme once they are one, and clashes again after", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const evening = { area: "zuidoost", audiences: ["vrouwen"], themes: ["netwerken"] };
  const { start } = anEventInput(zuid);
  const at = (begins: number, title: string, place: string) => ({
    ...{ ...evening, title, place, description: "", start: begins, end: begins + 5 * 3_600_000 },
  });
  const first = at(start, "Netwerkborrel voor vrouwen", "Zaal Amstel");
  const second = at(start + 1.7 * 3_600_000, "Ondernemende vrouwen ontmoeten elkaar", "Zaal Gaasp");
  const one = await publishEvent(board, ofZuid, anEventInput(zuid, first));
  await publishEvent(board, ofNoord, anEventInput(noord, second));
  const kinds = async () =>
    (await pairsOf(board.store.read, [one.id])).filter(({ flag }) => flag !== null).map(({ kind }) => kind);
  const before = await kinds();
  expect(before).toContain("OVERLAP");
  const { id } = await merged(world);
  expect(await kinds()).not.toContain("OVERLAP");
  await undoMerge(board, ofNoord, id);
  expect(await kinds()).toEqual(before);
});

test("an evening that both posted, shown as one, stays one listing", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const same = {
    place: "Zaal 5, Bijlmerplein 1",
    description: "Samen met Zuid en Noord.",
    url: "https://example.org/x",
  };
  const one = await publishEvent(board, ofZuid, anEventInput(zuid, same));
  const two = await publishEvent(board, ofNoord, anEventInput(noord, same));
  const joined = async () =>
    (await standingEvents(board.store.read, [one.id, two.id])).filter(({ joinedTo }) => joinedTo !== null).length;
  expect(await joined()).toBe(1);
  const { id } = await merged(world);
  expect(await joined()).toBe(1);
  await undoMerge(board, ofNoord, id);
  expect(await joined()).toBe(1);
  expect(await board.store.read.selectFrom("answer").selectAll().execute()).toEqual([]);
});

test("nobody founds another network by the name of one that went into another", async () => {
  const world = await aWorld();
  await merged(world);
  const input = { name: "Zuid", areas: [] };
  const asked = { input, claims: null, why: null, newcomer: null };
  const taken = askForNetwork(world.board, world.editor, asked, new Headers());
  await expect(taken).rejects.toMatchObject({ faults: [{ field: "name", key: "fault.nameTaken" }] });
});
