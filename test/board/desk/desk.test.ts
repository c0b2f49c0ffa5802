import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { cancelEvent } from "#board/calendar/cancel-event.ts";
import { changeEvent } from "#board/calendar/change-event.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { assignFlags } from "#board/desk/assign-flags.ts";
import { dismissFlags } from "#board/desk/dismiss-flags.ts";
import { noteFlag } from "#board/desk/note-flag.ts";
import { snoozeFlags } from "#board/desk/snooze-flags.ts";
import { undoDeed } from "#board/desk/undo-deed.ts";
import { answerFlag } from "#board/flag/answer-flag.ts";
import { deleteAccount } from "#board/identity/delete-account.ts";
import { writeWeekly } from "#board/notice/write-weekly.ts";
import { forgetOld } from "#board/retention/forget-old.ts";
import { answersOf } from "#db/answers.ts";
import { careOf, deskNotesOf } from "#db/cares.ts";
import { type DeskFilter, deskList } from "#db/desk-list.ts";
import { mergeFlags } from "#db/flags.ts";
import { flagAt } from "#db/flags-at.ts";
import { newId } from "#db/id.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { ask } from "../../graphql/asking.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../../world.ts";

const DAY = 86_400_000;
const TOMORROW = NOW + DAY;

test("a flag is given to a colleague and to nobody else, and is put back by whoever gave it", async () => {
  const { board, officer, flags, lead } = await aDesk();
  const admin = await anActor(board, [], ["ADMIN"]);
  const [one = "", other = ""] = flags;
  await assignFlags(board, admin, { flags: [one], to: admin.id });
  const deed = await assignFlags(board, officer, { flags, to: officer.id });
  expect(deed.done).toHaveLength(2);
  expect([await assigneeOf(board, one), await assigneeOf(board, other)]).toEqual([officer.id, officer.id]);
  await expect(assignFlags(board, officer, { flags, to: lead.id })).rejects.toMatchObject({
    faults: [{ field: "to" }],
  });
  await expect(assignFlags(board, lead, { flags, to: null })).rejects.toMatchObject({ name: "NotAllowed" });
  await expect(undoDeed(board, admin, deed.id)).rejects.toMatchObject({ name: "NotFound" });
  await undoDeed(board, officer, deed.id);
  expect([await assigneeOf(board, one), await assigneeOf(board, other)]).toEqual([admin.id, null]);
  await expect(undoDeed(board, officer, deed.id)).rejects.toMatchObject({ faults: [{ key: "fault.nothingToUndo" }] });
});

test("taking back leaves alone what somebody else did since, and says so", async () => {
  const { board, officer, flags } = await aDesk();
  const admin = await anActor(board, [], ["ADMIN"]);
  const [one = "", other = ""] = flags;
  const deed = await assignFlags(board, officer, { flags, to: officer.id });
  await assignFlags(board, admin, { flags: [one], to: admin.id });
  const undone = await undoDeed(board, officer, deed.id);
  expect(undone.done.map(({ flag }) => flag)).toEqual([other]);
  expect(undone.refused).toEqual([{ flag: one, key: "refusal.changedMeanwhile" }]);
  expect(await assigneeOf(board, one)).toBe(admin.id);
});

test("a flag that is put off is off the desk, and back when its time has come", async () => {
  const { board, officer, flags } = await aDesk();
  const [one = "", other = ""] = flags;
  await snoozeFlags(board, officer, { flags: [one], until: TOMORROW });
  expect(await listed(board)).toEqual([other]);
  expect(await listed(board, { snoozed: "ONLY" })).toEqual([one]);
  expect((await listed(board, { snoozed: "ALSO" })).sort()).toEqual([one, other].sort());
  expect((await listed(board, { now: TOMORROW + 1 })).sort()).toEqual([one, other].sort());
  for (const until of [NOW, NOW + 400 * DAY])
    await expect(snoozeFlags(board, officer, { flags, until })).rejects.toMatchObject({ faults: [{ field: "until" }] });
  const deed = await snoozeFlags(board, officer, { flags: [one], until: null });
  expect(await listed(board)).toHaveLength(2);
  await undoDeed(board, officer, deed.id);
  expect((await careOf(board.store.read, NOW, one)).snoozedUntil).toBe(TOMORROW);
});

test("a flag that changes comes back before its time; words that change do not wake it", async () => {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const evening = { themes: ["btw"], area: "amstel-iii" };
  const ours = await publishEvent(board, ofZuid, anEventInput(zuid, evening));
  await publishEvent(board, ofNoord, anEventInput(noord, { ...evening, title: "Btw voor zzp'ers" }));
  const officer = await anActor(board, [], ["OFFICER"]);
  const [flag = ""] = await listed(board);
  expect(flag).not.toBe("");
  await snoozeFlags(board, officer, { flags: [flag], until: TOMORROW });
  const change = (version: number, facts: object) => {
    const input = anEventInput(zuid, { ...evening, ...facts });
    return changeEvent(board, ofZuid, { id: ours.id, version, scope: null, occurrence: null, input });
  };
  await change(1, { description: "Neem je bonnetjes mee." });
  expect(await asleep(board)).toEqual([flag]);
  const { start, end } = ours;
  await change(2, { start: start - 1_800_000, end: end - 1_800_000 });
  expect(await asleep(board)).toEqual([]);
});

test("many overlaps are no problem at once; what one must look at is refused by name, and all can be taken back", async () => {
  const { board, officer, flags, posts } = await aDesk();
  const [one = "", other = ""] = flags;
  const same = await aFlag(board, [posts[0] ?? "", posts[2] ?? ""], { kind: "SAME_EVENT" });
  const gone = newId();
  const deed = await dismissFlags(board, officer, { flags: [one, other, same, gone], reason: "OTHER_PUBLIC" });
  expect(deed.done.map(({ flag }) => flag)).toEqual([one, other]);
  expect(deed.refused).toEqual([
    { flag: same, key: "fault.answer" },
    { flag: gone, key: "refusal.notFound" },
  ]);
  expect([await stateOf(board, one), await stateOf(board, same)]).toEqual(["NOT_A_PROBLEM", "NEW"]);
  await undoDeed(board, officer, deed.id);
  expect([await stateOf(board, one), await stateOf(board, other)]).toEqual(["NEW", "NEW"]);
});

test("taking back an answer says again what was said before it", async () => {
  const { board, officer, flags } = await aDesk();
  const [one = ""] = flags;
  await answerFlag(board, officer, { id: one, between: [], answer: "MATTERS", reason: null, note: "Echt druk." });
  const deed = await dismissFlags(board, officer, { flags: [one], reason: "ONLINE" });
  await undoDeed(board, officer, deed.id);
  const last = await board.store.read
    .selectFrom("answer")
    .select(["answer", "note"])
    .where("flag", "=", one)
    .orderBy("id", "desc")
    .executeTakeFirst();
  expect(last).toEqual({ answer: "MATTERS", note: "Echt druk." });
});

test("an officer who belongs to two networks answers for both, and takes both back", async () => {
  const { board, flags, zuid, noord } = await aDesk();
  const officer = await anActor(board, [zuid, noord], ["OFFICER"]);
  const [one = ""] = flags;
  const rival = await anActor(board, [noord]);
  await answerFlag(board, rival, { id: one, between: [], answer: "MATTERS", reason: null, note: "Vol." });
  const deed = await dismissFlags(board, officer, { flags: [one], reason: "ONLINE" });
  expect(deed.done).toHaveLength(1);
  const voices = [zuid.id, noord.id];
  expect(await lastSaid(board, one, voices)).toEqual([{ answer: "NOT_A_PROBLEM" }, { answer: "NOT_A_PROBLEM" }]);
  await undoDeed(board, officer, deed.id);
  expect(await lastSaid(board, one, voices)).toEqual([{ answer: "UNSURE" }, { answer: "MATTERS" }]);
});

test("when one of two networks says something else since, taking back leaves what both said", async () => {
  const { board, flags, zuid, noord } = await aDesk();
  const officer = await anActor(board, [zuid, noord], ["OFFICER"]);
  const [one = ""] = flags;
  const deed = await dismissFlags(board, officer, { flags: [one], reason: "ONLINE" });
  const rival = await anActor(board, [noord]);
  await answerFlag(board, rival, { id: one, between: [], answer: "MATTERS", reason: null, note: null });
  const undone = await undoDeed(board, officer, deed.id);
  expect(undone).toMatchObject({ done: [], refused: [{ flag: one, key: "refusal.changedMeanwhile" }] });
  expect(await lastSaid(board, one, [zuid.id, noord.id])).toEqual([{ answer: "NOT_A_PROBLEM" }, { answer: "MATTERS" }]);
});

test("what an officer of one of its networks says of a flag that is seen no more is kept too", async () => {
  const { board, flags, posts, zuid, rival } = await aDesk();
  const officer = await anActor(board, [zuid], ["OFFICER"]);
  const [one = ""] = flags;
  await answerFlag(board, rival, { id: one, between: [], answer: "MATTERS", reason: null, note: null });
  await cancelEvent(board, rival, { id: posts[1] ?? "", version: 1, scope: null, occurrence: null });
  expect(await stateOf(board, one)).toBe("STALE");
  const deed = await dismissFlags(board, officer, { flags: [one], reason: "ONLINE" });
  expect(deed.done.map(({ flag }) => flag)).toEqual([one]);
  expect(await lastSaid(board, one, [zuid.id])).toEqual([{ answer: "NOT_A_PROBLEM" }]);
});

test("an admin looks after flags and answers none", async () => {
  const { board, flags } = await aDesk();
  const admin = await anActor(board, [], ["ADMIN"]);
  const deed = await dismissFlags(board, admin, { flags, reason: "OTHER" });
  expect([deed.done, deed.refused.map(({ key }) => key)]).toEqual([[], ["refusal.notAParty", "refusal.notAParty"]]);
});

test("none, or more than a page at once, is refused", async () => {
  const { board, officer } = await aDesk();
  for (const flags of [[], Array.from({ length: 101 }, newId)])
    await expect(assignFlags(board, officer, { flags, to: null })).rejects.toMatchObject({
      faults: [{ field: "flags" }],
    });
});

test("notes of two officers at once both stay, and keep a flag that is seen no more", async () => {
  const { board, officer, flags } = await aDesk();
  const admin = await anActor(board, [], ["ADMIN"]);
  const [one = ""] = flags;
  await Promise.all([
    noteFlag(board, officer, { flag: one, text: " Gebeld met Zuid. " }),
    noteFlag(board, admin, { flag: one, text: "Vergadering dinsdag." }),
  ]);
  const notes = await deskNotesOf(board.store.read, [one]);
  expect(notes.map(({ text }) => text).sort()).toEqual(["Gebeld met Zuid.", "Vergadering dinsdag."]);
  await expect(noteFlag(board, officer, { flag: one, text: " " })).rejects.toMatchObject({
    faults: [{ field: "text" }],
  });
  await expect(noteFlag(board, officer, { flag: newId(), text: "x" })).rejects.toMatchObject({ name: "NotFound" });
});

test("work on a flag goes on with the flag that it becomes part of", async () => {
  const { board, officer, flags } = await aDesk();
  const [old = "", flag = ""] = flags;
  await noteFlag(board, officer, { flag: old, text: "Gebeld." });
  await assignFlags(board, officer, { flags: [old], to: officer.id });
  await board.store.write.transaction().execute((tx) => mergeFlags(tx, new Map([[old, flag]])));
  expect(await assigneeOf(board, flag)).toBe(officer.id);
  expect(await deskNotesOf(board.store.read, [flag])).toHaveLength(1);
});

test("who leaves looks after nothing any more, and deeds are forgotten when they can be undone no more", async () => {
  const { board, officer, flags } = await aDesk();
  const [one = ""] = flags;
  await assignFlags(board, officer, { flags, to: officer.id });
  const other = await anActor(board, [], ["OFFICER"]);
  const deed = await assignFlags(board, other, { flags: [one], to: null });
  await deleteAccount(board, officer, officer.email);
  expect(await listed(board, { assignees: [officer.id] })).toEqual([]);
  expect(await listed(board, { assignees: [null] })).toHaveLength(2);
  await forgetOld({ ...board, now: () => NOW + 31 * DAY });
  await expect(undoDeed(board, other, deed.id)).rejects.toMatchObject({ name: "NotFound" });
});

test("an officer takes along what she did at the desk, and the mail of the week", async () => {
  const { board, officer, flags } = await aDesk();
  const gone = newId();
  await assignFlags(board, officer, { flags: [...flags, gone], to: officer.id });
  const deed = await dismissFlags(board, officer, { flags, reason: "ONLINE" });
  await undoDeed(board, officer, deed.id);
  const monday = Date.parse("2026-12-07T08:10:00+01:00");
  await writeWeekly({ ...board, now: () => monday });
  const { viewer } = await ask(board, officer, "{ viewer { json: data(format: JSON) csv: data(format: CSV) } }");
  const data = JSON.parse(viewer.json);
  const plain = { at: NOW, refused: "", undoneAt: null, flags: flags.join(" ") };
  expect(data.deeds).toEqual([
    { ...plain, kind: "ASSIGN", refused: gone },
    { ...plain, kind: "DISMISS", undoneAt: NOW },
    // By then both were shown as one.
    { ...plain, kind: "UNDO", flags: flags[0] },
  ]);
  expect(data.notices).toMatchObject([{ at: monday, text: expect.stringContaining("Deze week") }]);
  expect(data.weeks).toEqual(["2026-12-07"]);
  expect(viewer.csv).toContain(`deeds;2;undoneAt;${new Date(NOW).toISOString()}`);
  expect(viewer.csv).toContain("weeks;1;;2026-12-07");
});

test("the desk is listed in each of its orders, page by page, and by age", async () => {
  const { board, flags, posts } = await aDesk();
  const old = await aFlag(board, [posts[0] ?? "", posts[2] ?? ""], { band: "NOTE", firstSeen: NOW - 40 * DAY });
  const page = async (order: "OLDEST" | "NEWEST", after: { places: [number, number, number]; id: string } | null) =>
    deskList(board.store.read, { now: NOW }, { order, after, limit: 2 });
  const [first, second] = await page("OLDEST", null);
  expect(first?.id).toBe(old);
  const rest = await page("OLDEST", second ?? null);
  expect([first?.id, second?.id, ...rest.map(({ id }) => id)].sort()).toEqual([old, ...flags].sort());
  expect((await page("NEWEST", null)).map(({ id }) => id)).not.toContain(old);
  expect(await listed(board, { seenTo: NOW - 31 * DAY })).toEqual([old]);
  expect(await listed(board, { seenFrom: NOW - 7 * DAY })).not.toContain(old);
});

/** Three events of two networks and two overlaps among them, with an officer to look after those. */
async function aDesk() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [lead, rival] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const posts: string[] = [];
  for (const [at, title] of ["Kerstmarkt", "Naailes", "Wandeling"].entries()) {
    const [network, actor] = at === 0 ? [zuid, lead] : [noord, rival];
    const { start, end } = anEventInput(network);
    const shift = at * 42 * DAY;
    posts.push(
      (await publishEvent(board, actor, anEventInput(network, { title, start: start + shift, end: end + shift }))).id,
    );
  }
  const [a = "", b = "", c = ""] = posts;
  const flags = [await aFlag(board, [a, b]), await aFlag(board, [b, c])];
  return { board, zuid, noord, lead, rival, flags, posts, officer: await anActor(board, [], ["OFFICER"]) };
}

async function aFlag(board: Board, events: string[], facts: Partial<Flag> = {}): Promise<string> {
  const flag: Flag = {
    ...{ id: newId(), kind: "OVERLAP", band: "CLASH", state: "NEW", score: 1, probability: 0.75, joined: false },
    ...{ reasons: [{ code: "BASE", weight: 1, params: {} }], dates: [NOW + 14 * DAY] },
    ...{ events, offers: [], firstSeen: NOW, changedAt: NOW },
    ...facts,
  };
  await keepFlag(board, flag);
  return flag.id;
}

async function listed(board: Board, filter: Partial<DeskFilter> = {}): Promise<string[]> {
  const page = { order: "URGENT", after: null, limit: 50 } as const;
  return (await deskList(board.store.read, { now: NOW, ...filter }, page)).map(({ id }) => id);
}

/** What each of these networks said last of a flag. */
async function lastSaid(board: Board, flag: string, networks: string[]) {
  const said = await answersOf(board.store.read, [flag]);
  return networks.map((network) => {
    const last = said.findLast((one) => one.network === network);
    return last && { answer: last.answer };
  });
}

function asleep(board: Board) {
  return listed(board, { snoozed: "ONLY" });
}

async function assigneeOf(board: Board, flag: string) {
  return (await careOf(board.store.read, NOW, flag)).assignee;
}

async function stateOf(board: Board, flag: string) {
  return (await flagAt(board.store.read, NOW, flag))?.state;
}
