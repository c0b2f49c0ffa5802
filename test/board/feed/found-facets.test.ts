import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { confirmFacets } from "#board/feed/confirm-facets.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { mapLabels } from "#board/feed/map-labels.ts";
import { standingEvents } from "#db/events.ts";
import { unconfirmedOf } from "#db/found-facets.ts";
import { labelsOf, wordsOf } from "#db/labels.ts";
import { Invalid } from "#domain/refusal.ts";
import { aCalendar } from "../../calendar-server.ts";
import { aBoard, aNetwork, anActor, NOW } from "../../world.ts";

const BTW = { uid: "btw", title: "Btw-aangifte voor zzp'ers", start: "2026-12-10T18:00:00Z" };
const BLUE = { uid: "blue", title: "Avond", start: "2026-12-11T18:00:00Z", more: "CATEGORIES:Blauw" };
const PAST = { uid: "past", title: "Btw van toen", start: "2026-11-01T18:00:00Z" };

test("what the board found in coming events waits for a person, with how sure it was", async () => {
  const { board, network } = await aWorld();
  const found = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  const [btw, blue] = await titlesOf(
    board,
    found.map(({ event }) => event),
  );
  expect([btw, blue, found.length]).toEqual(["Btw-aangifte voor zzp'ers", "Avond", 2]);
  expect(found[0]?.confidence).toBeGreaterThan(0.5);
  expect(found[1]?.confidence).toBe(0);
});

test("many are confirmed at once, and what was confirmed outlives the next reading", async () => {
  const { board, network, actor } = await aWorld();
  const found = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  const facets = { themes: ["marketing"], audiences: ["starters"], area: "zuidoost" };
  const said = found.map(({ event }) => ({ event, version: 1, ...facets }));
  await confirmFacets(board, actor, network.id, said);
  expect(await unconfirmedOf(board.store.read, network.id, NOW, 10)).toEqual([]);
  const changed = aCalendar([{ ...BTW, title: "Btw-aangifte, nu echt" }, BLUE, PAST]);
  expect((await importCalendar(board, actor, network.id, changed)).counts.changed).toBe(1);
  const [event] = await standingEvents(board.store.read, [found[0]?.event ?? ""]);
  expect([event?.title, event?.themes, event?.area]).toEqual(["Btw-aangifte, nu echt", ["marketing"], "zuidoost"]);
  expect(await unconfirmedOf(board.store.read, network.id, NOW, 10)).toEqual([]);
});

test("what a person says in the form of an imported event's themes outlives the next version of its source", async () => {
  const { board, network, actor } = await aWorld();
  const [found] = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  const [before] = await standingEvents(board.store.read, [found?.event ?? ""]);
  if (!before) throw new Error("Nothing was found.");
  const input = { ...before, themes: ["marketing"], price: "5 euro" };
  await changeEvent(board, actor, { id: before.id, version: before.version, input, scope: null, occurrence: null });
  await importCalendar(board, actor, network.id, aCalendar([{ ...BTW, title: "Btw, nu echt" }, BLUE, PAST]));
  const [event] = await standingEvents(board.store.read, [before.id]);
  expect(event).toMatchObject({ title: "Btw, nu echt", themes: ["marketing"], price: "5 euro" });
});

test("a part of an imported series is changed or cancelled at its source alone", async () => {
  const { board, network, actor } = await aWorld();
  await importCalendar(board, actor, network.id, aCalendar([{ ...BTW, uid: "w", more: "RRULE:FREQ=WEEKLY;COUNT=4" }]));
  const { id } = await board.store.read
    .selectFrom("event")
    .select("id")
    .where("uid", "=", "w")
    .executeTakeFirstOrThrow();
  const [series] = await standingEvents(board.store.read, [id]);
  if (!series) throw new Error("The series is not there.");
  for (const scope of ["THIS", "FOLLOWING"] as const) {
    const part = { id, version: series.version, scope, occurrence: series.start + 7 * 86_400_000 };
    await expect(changeEvent(board, actor, { ...part, input: series })).rejects.toThrow(Invalid);
    await expect(cancelEvent(board, actor, part)).rejects.toThrow(Invalid);
  }
});

test("what is confirmed as it stands changes nothing", async () => {
  const { board, network, actor } = await aWorld();
  const [found] = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  const [before] = await standingEvents(board.store.read, [found?.event ?? ""]);
  if (!before) throw new Error("Nothing was found.");
  const { id: event, version, themes, audiences, area } = before;
  const said = [{ event, version, themes, audiences, area }];
  expect(await confirmFacets(board, actor, network.id, said)).toEqual({ confirmed: [before], changed: [] });
});

test("an own word that is mapped once sorts what came in and what comes", async () => {
  const { board, network, actor } = await aWorld();
  expect([...(await wordsOf(board.store.read, network.id)).keys()]).toEqual(["blauw"]);
  const blue = { word: "Blauw", themes: ["geld"], audiences: ["starters"], areas: [] };
  expect(await mapLabels(board, actor, network.id, [blue])).toEqual({ events: 1, offers: 0 });
  expect(await themesOf(board, "Avond")).toEqual(["geld"]);
  // Now the network's word says what it is about and for whom: there is nothing left to confirm.
  const left = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  expect(
    await titlesOf(
      board,
      left.map(({ event }) => event),
    ),
  ).toEqual(["Btw-aangifte voor zzp'ers"]);
  const more = { uid: "more", title: "Nog een avond", start: "2026-12-12T18:00:00Z", more: "CATEGORIES:BLAUW" };
  await importCalendar(board, actor, network.id, aCalendar([more]));
  expect(await themesOf(board, "Nog een avond")).toEqual(["geld"]);
});

test("a word that means nothing is not guessed at again, and a person's choice outlives a label", async () => {
  const { board, network, actor } = await aWorld("CATEGORIES:Marketing");
  expect(await themesOf(board, "Avond")).toEqual(["marketing"]);
  const nothing = { word: "marketing", themes: [], audiences: [], areas: [] };
  expect(await mapLabels(board, actor, network.id, [nothing])).toEqual({ events: 1, offers: 0 });
  expect(await themesOf(board, "Avond")).toEqual([]);
  expect(await labelsOf(board.store.read, network.id)).toEqual([{ word: "marketing", kind: "NOTHING", target: "" }]);
  const [event] = (await wordsOf(board.store.read, network.id)).get("marketing") ?? [];
  const chosen = { event: event ?? "", version: 2, themes: ["juridisch"], audiences: [], area: null };
  await confirmFacets(board, actor, network.id, [chosen]);
  const geld = { ...nothing, themes: ["geld"] };
  expect(await mapLabels(board, actor, network.id, [geld])).toEqual({ events: 0, offers: 0 });
  expect(await themesOf(board, "Avond")).toEqual(["juridisch"]);
});

test("what changed or went since a person saw it is left for her to see again, and the rest is confirmed", async () => {
  const { board, network, actor } = await aWorld();
  const found = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  const [btw = "", blue = ""] = found.map(({ event }) => event);
  const facets = { themes: ["marketing"], audiences: [], area: null };
  await importCalendar(board, actor, network.id, aCalendar([{ ...BTW, title: "Iets heel anders" }, BLUE, PAST]));
  const said = [btw, blue, "gone"].map((event) => ({ event, version: 1, ...facets }));
  const { confirmed, changed } = await confirmFacets(board, actor, network.id, said);
  expect([confirmed.map(({ id }) => id), changed]).toEqual([[blue], [btw, "gone"]]);
  expect(await themesOf(board, "Iets heel anders")).not.toEqual(["marketing"]);
  const left = await unconfirmedOf(board.store.read, network.id, NOW, 10);
  expect(left.map(({ event }) => event)).toEqual([btw]);
});

test("an unknown term is refused, and an event of another network is left alone", async () => {
  const { board, network, actor } = await aWorld();
  const other = await aNetwork(board, "ander");
  const stranger = await anActor(board, [other]);
  const [found] = await unconfirmedOf(board.store.read, network.id, NOW, 1);
  const said = { event: found?.event ?? "", version: 1, themes: [], audiences: [], area: null };
  expect(await confirmFacets(board, stranger, other.id, [said])).toEqual({ confirmed: [], changed: [said.event] });
  expect(await unconfirmedOf(board.store.read, network.id, NOW, 1)).toEqual([found]);
  await expect(confirmFacets(board, actor, network.id, [{ ...said, themes: ["x"] }])).rejects.toThrow(Invalid);
  const word = { word: "blauw", themes: [], audiences: ["x"], areas: [] };
  await expect(mapLabels(board, actor, network.id, [word])).rejects.toThrow(Invalid);
});

async function aWorld(category = "CATEGORIES:Blauw") {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const actor = await anActor(board, [network]);
  await importCalendar(board, actor, network.id, aCalendar([BTW, { ...BLUE, more: category }, PAST]));
  return { board, network, actor };
}

async function titlesOf(board: Board, ids: string[]): Promise<string[]> {
  const events = await standingEvents(board.store.read, ids);
  return ids.map((id) => events.find((event) => event.id === id)?.title ?? "");
}

async function themesOf(board: Board, title: string): Promise<string[]> {
  const row = await board.store.read.selectFrom("event").select("id").where("title", "=", title).executeTakeFirst();
  const [event] = await standingEvents(board.store.read, [row?.id ?? ""]);
  return event?.themes ?? [];
}
