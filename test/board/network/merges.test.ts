import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { declareWish } from "#board/network/declare-wish.ts";
import { makeInvite } from "#board/network/make-invite.ts";
import { openInvite } from "#board/network/open-invite.ts";
import { leaveNetwork, removeMember } from "#board/network/remove-member.ts";
import { undoMerge } from "#board/network/undo-merge.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { verifyChain } from "#db/chain.ts";
import { standingEvents } from "#db/events.ts";
import { feedsOf } from "#db/feeds.ts";
import { historyOf } from "#db/history.ts";
import { hostingsOf } from "#db/hostings.ts";
import { addLabel, labelsOf } from "#db/labels.ts";
import { allNetworks, networkById } from "#db/networks.ts";
import { offersByIds } from "#db/offers.ts";
import { pairsOf } from "#db/pairs.ts";
import { actorById, addMembership, membersOf } from "#db/people.ts";
import { wishesAround } from "#db/wishes.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { guardedFetch } from "../../../bin/serve/fetch/guarded-fetch.ts";
import { aCalendarServer } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput } from "../../world.ts";

const CALENDAR = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:a", "DTSTART:20261220T100000Z", "SUMMARY:Borrel"],
  ...["END:VEVENT", "END:VCALENDAR"],
].join("\r\n");

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
  expect((await now(board, ofZuid)).memberships).toMatchObject([{ network: noord.id, role: "LEAD" }]);
  const item = { noun: "event", id: event.id, network: noord.id } as const;
  const [last, first] = await historyOf(board.store.read, await now(board, ofNoord), item, 9);
  expect([last?.verb, last?.before?.network, last?.after?.network]).toEqual(["merge", zuid.id, noord.id]);
  expect(first?.verb).toBe("publish");
  // Who came along does with it what is done with one's own.
  const mine = { id: event.id, version: event.version, scope: null, occurrence: null };
  await cancelEvent(board, await now(board, ofZuid), mine);
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
  const added = await publishEvent(board, await now(board, ofZuid), anEventInput(noord, { title: "Later" }));
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

test("a calendar goes along and back with what it brought; one that both follow is followed once meanwhile", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  const server = await aCalendarServer();
  server.serve(CALENDAR);
  board.fetch = guardedFetch({ allow: [server.address], agent: "Test" });
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
  await server.close();
});

test("an editor of the one who leads the other leads both, and neither is ever without a lead", async () => {
  const world = await aWorld();
  const { board, zuid, noord, ofZuid, ofNoord } = world;
  await join(board, ofZuid, noord, "EDITOR");
  const { id } = await merged(world);
  expect((await now(board, ofZuid)).memberships).toMatchObject([{ network: noord.id, role: "LEAD" }]);
  await leaveNetwork(board, await now(board, ofNoord), noord.id, new Headers());
  const alone = undoMerge(board, await now(board, ofZuid), id);
  await expect(alone).rejects.toMatchObject({ faults: [{ key: "fault.merge.noLead" }] });
  await join(board, ofNoord, noord, "LEAD");
  await undoMerge(board, await now(board, ofZuid), id);
  const roles = (await now(board, ofZuid)).memberships.map(({ network, role }) => [network, role]).sort();
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
  await expect(undoMerge(board, await now(board, ofZuid), id)).rejects.toMatchObject({ key: "refusal.notALead" });
  await undoMerge(board, await anActor(board, [], ["ADMIN"]), id);
  expect((await now(board, ofZuid)).memberships).toMatchObject([{ network: zuid.id, role: "LEAD" }]);
});

test("nobody founds another network by the name of one that went into another", async () => {
  const world = await aWorld();
  await merged(world);
  const input = { name: "Zuid", areas: [] };
  const asked = { input, claims: null, why: null, newcomer: null };
  const taken = askForNetwork(world.board, world.editor, asked, new Headers());
  await expect(taken).rejects.toMatchObject({ faults: [{ field: "name", key: "fault.nameTaken" }] });
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

async function aWorld() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const editor = await join(board, await anActor(board, []), zuid, "EDITOR");
  return { board, zuid, noord, ofZuid, ofNoord, editor };
}

async function join(board: Board, { id }: Actor, { id: network }: Network, role: "LEAD" | "EDITOR"): Promise<Actor> {
  await board.store.write.transaction().execute((tx) => addMembership(tx, id, { network, role, duty: null }));
  return now(board, { id } as Actor);
}

/** Zuid goes into Noord. */
async function merged({ board, zuid, noord, ofZuid, ofNoord }: Awaited<ReturnType<typeof aWorld>>) {
  const { id } = await askMerge(board, ofZuid, { network: zuid.id, other: noord.id, leaves: true });
  return answerMerge(board, ofNoord, { id, accept: true });
}

function label(board: Board, { id }: Network, word: string, target: string) {
  return board.store.write.transaction().execute((tx) => addLabel(tx, id, { word, kind: "THEME", target }));
}

async function now(board: Board, { id }: Actor): Promise<Actor> {
  const actor = await actorById(board.store.read, id, "page");
  if (!actor) throw new Error("She is gone.");
  return actor;
}

function mailsTo(board: Board, { email }: Actor) {
  return (board.demonstration?.mails ?? []).filter(({ to }) => to === email);
}

/** All that says whose something is. */
async function stateOf(board: Board, without = "") {
  const { read } = board.store;
  const owners = [];
  for (const table of ["event", "offer", "feed", "import", "invite", "answer", "correction"] as const) {
    const rows = read.selectFrom(table).select(["id", "network"]).where("id", "<>", without).orderBy("id");
    owners.push([table, await rows.execute()]);
  }
  for (const table of ["label", "idle_word", "table_mapping", "wish", "hosting", "event_host"] as const) {
    owners.push([table, await read.selectFrom(table).selectAll().execute()]);
  }
  const members = [];
  for (const { id } of await allNetworks(read)) members.push([id, await membersOf(read, id)]);
  return { owners, members };
}
