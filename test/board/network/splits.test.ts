import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { followFeed } from "#board/feed/follow-feed.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { answerMerge } from "#board/network/answer-merge.ts";
import { askForSplit, type SplitInput } from "#board/network/ask-for-split.ts";
import { askMerge } from "#board/network/ask-merge.ts";
import { decideApplication } from "#board/network/decide-application.ts";
import { applicationsIn } from "#db/applications.ts";
import { feedsOf } from "#db/feeds.ts";
import { networkBySlug } from "#db/networks.ts";
import { addMembership, membersOf } from "#db/people.ts";
import type { Part } from "#domain/network/application.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { aCalendar } from "../../calendar-server.ts";
import {
  aBoard,
  actorNow,
  aNetwork,
  anActor,
  anEventInput,
  anOfferInput,
  aReachableServer,
  mailsTo,
} from "../../world.ts";

const CALENDAR = aCalendar([
  { uid: "a", title: "Borrel", start: "2026-12-20T10:00:00Z" },
  { uid: "b", title: "Lunch", start: "2026-12-21T10:00:00Z" },
]);

test("a part goes on as a network of its own once an admin says yes, and the rest stays", async () => {
  const world = await aWorld();
  const { board, zuid, lead, other, editor, admin } = world;
  const going = await publishEvent(board, lead, anEventInput(zuid, { recurrence: "RRULE:FREQ=WEEKLY;COUNT=3" }));
  const staying = await publishEvent(board, lead, anEventInput(zuid, { title: "Blijft" }));
  const offer = await publishOffer(board, lead, anOfferInput(zuid));
  await split(world, { events: [going.id], offers: [offer.id], members: [editor.id] });
  expect(await ownersOf(board, "event")).toEqual([zuid.id, zuid.id]);
  expect(mailsTo(board, other)[0]?.subject).toBe("Een deel van zuid wil verder als Zuid Jong");
  const { id } = await asked(board);
  await decideApplication(board, admin, { id, approve: true, word: null });
  const jong = await networkBySlug(board.store.read, "zuid-jong");
  const rows = await board.store.read.selectFrom("event").select(["id", "network"]).orderBy("id").execute();
  expect(rows).toEqual([
    { id: going.id, network: jong?.id },
    { id: staying.id, network: zuid.id },
  ]);
  expect(await ownersOf(board, "offer")).toEqual([jong?.id]);
  expect(await rolesIn(board, jong?.id)).toEqual({ [lead.id]: "LEAD", [editor.id]: "EDITOR" });
  expect(await rolesIn(board, zuid.id)).toEqual({ [lead.id]: "LEAD", [other.id]: "LEAD" });
  const lines = board.store.read.selectFrom("change").select(["verb", "item"]).where("verb", "=", "split");
  expect((await lines.where("noun", "in", ["event", "offer"]).execute()).map(({ item }) => item).sort()).toEqual(
    [going.id, offer.id].sort(),
  );
});

test("the way back is to merge again", async () => {
  const world = await aWorld();
  const { board, zuid, lead, admin } = world;
  const event = await publishEvent(board, lead, anEventInput(zuid));
  await split(world, { events: [event.id] });
  await decideApplication(board, admin, { id: (await asked(board)).id, approve: true, word: null });
  const jong = await networkBySlug(board.store.read, "zuid-jong");
  const both = await actorNow(board, lead);
  const input = { network: jong?.id ?? "", other: zuid.id, leaves: true };
  const { id } = await askMerge(board, both, input);
  await answerMerge(board, both, { id, accept: true });
  expect(await ownersOf(board, "event")).toEqual([zuid.id]);
});

test("a calendar goes along with what it brings, and the import of a file is undone only as far as it is still there", async () => {
  const world = await aWorld();
  const { board, zuid, lead, admin } = world;
  const server = await aReachableServer(board, CALENDAR);
  const feed = await followFeed(board, lead, zuid.id, server.url);
  const file = CALENDAR.replaceAll("UID:", "UID:file-");
  const brought = await importCalendar(board, lead, zuid.id, file);
  const ofFile = board.store.read.selectFrom("event").select("id").where("source", "=", `calendar:${zuid.id}`);
  const [first] = await ofFile.orderBy("id").execute();
  await split(world, { feeds: [feed.id], events: [first?.id ?? ""] });
  await decideApplication(board, admin, { id: (await asked(board)).id, approve: true, word: null });
  const jong = await networkBySlug(board.store.read, "zuid-jong");
  expect((await feedsOf(board.store.read, jong?.id ?? "")).map(({ id }) => id)).toEqual([feed.id]);
  expect((await ownersOf(board, "event")).filter((owner) => owner === jong?.id)).toHaveLength(3);
  await undoImport(board, lead, brought.id);
  expect((await ownersOf(board, "event")).filter((owner) => owner === jong?.id)).toHaveLength(3);
  expect((await ownersOf(board, "event")).filter((owner) => owner === zuid.id)).toEqual([]);
});

test("what is past stays, but a series and a calendar go whole", async () => {
  const world = await aWorld();
  const { board, zuid, lead, admin } = world;
  const soon = { start: board.now() + 86_400_000, end: board.now() + 90_000_000 };
  const past = await publishEvent(board, lead, anEventInput(zuid, soon));
  const series = await publishEvent(
    board,
    lead,
    anEventInput(zuid, { ...soon, recurrence: "RRULE:FREQ=WEEKLY;COUNT=9" }),
  );
  const server = await aReachableServer(board, CALENDAR);
  const feed = await followFeed(board, lead, zuid.id, server.url);
  const later = { ...board, now: () => Date.parse("2026-12-21T03:00:00+01:00") };
  const whole = await split({ ...world, board: later }, { events: [series.id], feeds: [feed.id] });
  await expect(split({ ...world, board: later }, { events: [past.id] })).rejects.toThrow("fault.split.gone");
  await decideApplication(later, admin, { id: whole.id, approve: true, word: null });
  const rows = board.store.read.selectFrom("event").select(["id", "title"]).where("network", "=", zuid.id);
  expect(await rows.execute()).toEqual([{ id: past.id, title: past.title }]);
});

test("what is not the network's, nothing, or every lead does not go along, and an editor does not ask", async () => {
  const world = await aWorld();
  const { board, lead, other, editor } = world;
  const noord = await aNetwork(board, "noord");
  const theirs = await publishEvent(board, await anActor(board, [noord]), anEventInput(noord));
  const faultsOf = (part: Partial<Part>) => split(world, part).catch(({ faults }) => faults);
  expect(await faultsOf({})).toEqual([{ field: "part", key: "fault.split.nothing" }]);
  expect(await faultsOf({ events: [theirs.id] })).toEqual([{ field: "part", key: "fault.split.gone" }]);
  expect(await faultsOf({ members: [lead.id, other.id] })).toEqual([{ field: "part", key: "fault.split.noLead" }]);
  await expect(split({ ...world, lead: editor }, { members: [editor.id] })).rejects.toMatchObject({
    key: "refusal.notALead",
  });
  await split(world, { members: [lead.id] });
  expect(await faultsOf({ members: [lead.id] })).toContainEqual({ field: "part", key: "fault.split.asked" });
});

test("who would be left without a lead meanwhile is not split, nor what went into another network", async () => {
  const world = await aWorld();
  const { board, zuid, lead, other, admin } = world;
  await split(world, { members: [lead.id] });
  const { id } = await asked(board);
  const leaves = { person: other.id, network: zuid.id };
  await board.store.write.deleteFrom("membership").where("person", "=", leaves.person).execute();
  const alone = decideApplication(board, admin, { id, approve: true, word: null });
  await expect(alone).rejects.toMatchObject({ faults: [{ field: "word", key: "fault.split.noLead" }] });
  expect(await networkBySlug(board.store.read, "zuid-jong")).toBeNull();
  const noord = await aNetwork(board, "noord");
  const merge = await askMerge(board, lead, { network: zuid.id, other: noord.id, leaves: true });
  await answerMerge(board, await anActor(board, [noord]), { id: merge.id, accept: true });
  const late = decideApplication(board, admin, { id, approve: true, word: null });
  await expect(late).rejects.toMatchObject({ faults: [{ field: "word", key: "fault.split.merged" }] });
});

async function aWorld() {
  const board = await aBoard();
  const zuid = await aNetwork(board, "zuid");
  const [lead, other] = [await anActor(board, [zuid]), await anActor(board, [zuid])];
  const editor = await anActor(board, []);
  const membership = { network: zuid.id, role: "EDITOR", duty: null } as const;
  await board.store.write.transaction().execute((tx) => addMembership(tx, editor.id, membership));
  return {
    board,
    zuid,
    lead,
    other,
    editor: await actorNow(board, editor),
    admin: await anActor(board, [], ["ADMIN"]),
  };
}

function split({ board, zuid, lead }: { board: Board; zuid: Network; lead: Actor }, part: Partial<Part>) {
  const whole = { events: [], offers: [], feeds: [], members: [], ...part };
  const input: SplitInput = { network: zuid.id, input: { name: "Zuid Jong", areas: [] }, part: whole, why: null };
  return askForSplit(board, lead, input);
}

async function asked(board: Board) {
  const [first] = await applicationsIn(board.store.read, ["ASKED"]);
  if (!first) throw new Error("Nobody asked.");
  return first;
}

async function ownersOf(board: Board, table: "event" | "offer"): Promise<string[]> {
  const rows = board.store.read.selectFrom(table).select("network").where("removed_at", "is", null).orderBy("id");
  return (await rows.execute()).map(({ network }) => network);
}

async function rolesIn(board: Board, network: string | undefined) {
  return Object.fromEntries((await membersOf(board.store.read, network ?? "")).map(({ id, role }) => [id, role]));
}
