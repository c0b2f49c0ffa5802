import { expect, test } from "vitest";
import { act } from "#board/act.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { undoImport } from "#board/feed/undo-import.ts";
import { makeToken } from "#board/identity/make-token.ts";
import { askForNetwork } from "#board/network/ask-for-network.ts";
import { decideApplication } from "#board/network/decide-application.ts";
import { notify } from "#board/notice/notify.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { applicationsIn } from "#db/applications.ts";
import { snooze } from "#db/cares.ts";
import { verifyChain } from "#db/chain.ts";
import { noteTold, toldOfFlags } from "#db/flag-told.ts";
import { newId } from "#db/id.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../../world.ts";

const DAY = 86_400_000;
const YEAR = 365.25 * 86_400_000;
const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:a", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");

async function aBoardWith(text: string) {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const brought = await importCalendar(board, lead, network.id, text);
  const at = (instant: number) => {
    board.now = () => instant;
    return forgetOld(board);
  };
  const titles = async () => {
    const rows = await board.store.read.selectFrom("event").select("title").where("removed_at", "is", null).execute();
    return rows.map(({ title }) => title);
  };
  return { board, network, lead, brought, at, titles };
}

test("an event of another calendar is forgotten two years after its date", async () => {
  const { at, titles } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  await at(NOW + 2 * YEAR);
  expect(await titles()).toEqual(["Kerstborrel"]);
  expect(await at(NOW + 2.1 * YEAR)).toMatchObject({ events: 1 });
  expect(await titles()).toEqual([]);
});

test("an own event and a series that goes on are kept", async () => {
  const weekly = calendar("DTSTART:20261220T180000Z", "RRULE:FREQ=WEEKLY", "SUMMARY:Inloop");
  const { board, network, lead, at, titles } = await aBoardWith(weekly);
  await publishEvent(board, lead, anEventInput(network, { title: "Eigen avond" }));
  await at(NOW + 2.1 * YEAR);
  expect(await titles()).toEqual(["Inloop", "Eigen avond"]);
});

test("what was taken off the board is emptied after a month", async () => {
  const { board, lead, brought, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  await undoImport(board, lead, brought.id);
  const title = async () =>
    (await board.store.read.selectFrom("event").select("title").executeTakeFirstOrThrow()).title;
  await at(NOW + 29 * 86_400_000);
  expect(await title()).toBe("Kerstborrel");
  expect(await at(NOW + 31 * 86_400_000)).toMatchObject({ emptied: 1 });
  expect(await title()).toBe("");
});

test("an account that nobody used for two years goes, but not that of the only lead", async () => {
  const { board, network, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  await anActor(board, [], ["OFFICER"]);
  expect(await at(NOW + 2.1 * YEAR)).toMatchObject({ people: 1, kept: 1 });
  await board.store.write
    .updateTable("person")
    .set({ seen: NOW + 2 * YEAR })
    .where("name", "=", "")
    .execute();
  await anActor(board, [network]);
  expect(await at(NOW + 4.2 * YEAR)).toMatchObject({ people: 1, kept: 1 });
});

test("whoever was refused a network is not known by name a month later", async () => {
  const { board, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  const [asker, admin] = [await anActor(board, []), await anActor(board, [], ["ADMIN"])];
  const asked = { claims: null, newcomer: null };
  await askForNetwork(board, asker, { ...asked, input: { name: "Noord", areas: [] }, why: "Bel mij" }, new Headers());
  const [waiting] = await applicationsIn(board.store.read, ["ASKED"]);
  await decideApplication(board, admin, { id: waiting?.id ?? "", approve: false, word: "Nee" });
  const kept = async () => JSON.stringify(await board.store.read.selectFrom("application").selectAll().execute());
  expect(await at(NOW + 29 * DAY)).toMatchObject({ askers: 0 });
  expect(await kept()).toContain(asker.email);
  expect(await at(NOW + 30 * DAY)).toMatchObject({ askers: 1 });
  expect(await kept()).not.toContain(asker.email);
  expect(await kept()).not.toContain("Bel mij");
});

test("whoever never confirmed, and what was tried, is gone the night after its time", async () => {
  const { board, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  const newcomer = { name: "Ama", email: "ama@example.org" };
  const input = { name: "Noord", areas: [] };
  await askForNetwork(board, null, { input, claims: null, why: null, newcomer }, new Headers());
  const all = async () =>
    JSON.stringify([
      await board.store.read.selectFrom("application").selectAll().execute(),
      await board.store.read.selectFrom("attempt").selectAll().execute(),
    ]);
  await at(NOW + 0.9 * DAY);
  expect(await all()).toContain("ama@example.org");
  await at(NOW + 2.1 * DAY);
  expect(await all()).toBe("[[],[]]");
});

test("a key that is over goes a month later", async () => {
  const { board, lead, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  await makeToken(board, lead, { name: "Website", days: 30 });
  const count = async () => (await board.store.read.selectFrom("token").selectAll().execute()).length;
  await at(NOW + 59 * DAY);
  expect(await count()).toBe(1);
  await at(NOW + 61 * DAY);
  expect(await count()).toBe(0);
});

test("what somebody was told goes a month later, the letter with it", async () => {
  const { board, lead, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  await act(board, null, (doing) => notify(doing, [lead], { about: "refused", network: "Zuid", word: "Bel mij" }));
  const count = async () => (await board.store.read.selectFrom("notice").selectAll().execute()).length;
  await at(NOW + 29 * DAY);
  expect(await count()).toBe(1);
  await at(NOW + 31 * DAY);
  expect(await count()).toBe(0);
});

test("that leads were told of a flag is kept as long as the flag is to come, and goes a month after", async () => {
  const world = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  const { board, at } = world;
  const [coming, over] = [await aFlag(world, NOW + 60 * DAY), await aFlag(world, NOW + 5 * DAY)];
  const [gone, lately] = [newId(), newId()];
  await board.store.write.transaction().execute(async (tx) => {
    await noteTold(tx, [coming, over, gone], NOW);
    await noteTold(tx, [lately], NOW + 10 * DAY);
  });
  const told = async () => [...(await toldOfFlags(board.store.read, [coming, over, gone, lately])).keys()].sort();
  await at(NOW + 29 * DAY);
  expect(await told()).toEqual([coming, over, gone, lately].sort());
  await at(NOW + 31 * DAY);
  expect(await told()).toEqual([coming, lately].sort());
  await at(NOW + 61 * DAY);
  expect(await told()).toEqual([]);
});

test("a flag that was put off is not remembered as such when its time has come", async () => {
  const { board, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  const [soon, later] = [newId(), newId()];
  await board.store.write.transaction().execute(async (tx) => {
    await snooze(tx, soon, NOW + DAY, NOW);
    await snooze(tx, later, NOW + 9 * DAY, NOW);
  });
  await at(NOW + 2 * DAY);
  expect(await board.store.read.selectFrom("snooze").select("flag").execute()).toEqual([{ flag: later }]);
});

/** A flag of which the day is then. */
async function aFlag({ board, network, lead }: Awaited<ReturnType<typeof aBoardWith>>, date: number): Promise<string> {
  const events: string[] = [];
  for (const title of ["Naailes", "Wandeling"])
    events.push((await publishEvent(board, lead, anEventInput(network, { title }))).id);
  const flag: Flag = {
    ...{ id: newId(), kind: "OVERLAP", band: "CLASH", state: "NEW", score: 1, probability: 0.75, joined: false },
    ...{ reasons: [{ code: "BASE", weight: 1, params: {} }], dates: [date], events, offers: [] },
    ...{ firstSeen: NOW, changedAt: NOW },
  };
  await keepFlag(board, flag);
  return flag.id;
}

test("the log goes after five years, and its chain holds", async () => {
  const { board, network, lead, at } = await aBoardWith(calendar("DTSTART:20261220T180000Z", "SUMMARY:Kerstborrel"));
  board.now = () => NOW + 4.5 * YEAR;
  await publishEvent(board, lead, anEventInput(network, { start: board.now(), end: board.now() + 3_600_000 }));
  const { lines } = await at(NOW + 5.1 * YEAR);
  expect(lines).toBe(2);
  const { broken, rows } = await verifyChain(board.store.read);
  expect({ broken, some: rows > 0 }).toEqual({ broken: null, some: true });
});
