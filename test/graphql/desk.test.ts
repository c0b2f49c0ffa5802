import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { newId } from "#db/id.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const WEEK = 7 * 24 * 3_600_000;

test("the desk tells officers what leads are not told: who has a flag, notes, what is put off", async () => {
  const { board, lead, officer, flags } = await aDesk();
  const [flag = ""] = flags;
  await ask(board, officer, `mutation ($f: ID!) { noteFlag(flag: $f, text: "Gebeld.") { ... on Flag { id } } }`, {
    f: flag,
  });
  await ask(
    board,
    officer,
    `mutation ($f: [ID!]!) { assignFlags(flags: $f, to: "${officer.id}") { ... on Deed { count } } }`,
    {
      f: [flag],
    },
  );
  const query = `query ($id: ID!) { flag(id: $id) { care { assignee { id } snoozedUntil notes { by text } } } }`;
  const care = { assignee: { id: officer.id }, snoozedUntil: null, notes: [{ by: "Iemand", text: "Gebeld." }] };
  expect((await ask(board, officer, query, { id: flag })).flag.care).toEqual(care);
  expect((await ask(board, lead, query, { id: flag })).flag.care).toBeNull();
  await expect(ask(board, lead, "{ desk { totalCount } }")).rejects.toMatchObject({ status: 403 });
});

test("the desk is filtered by who has a flag, and one that is put off is left out", async () => {
  const { board, officer, flags } = await aDesk();
  const [one = "", other = ""] = flags;
  await ask(board, officer, `mutation { assignFlags(flags: ["${one}"], to: "${officer.id}") { __typename } }`);
  const query = `query ($care: CareFilter) { desk(care: $care) { totalCount nodes { id } } }`;
  const seen = async (care: object) =>
    (await ask(board, officer, query, { care })).desk.nodes.map(({ id }: Flag) => id);
  expect(await seen({ assignees: [officer.id] })).toEqual([one]);
  expect(await seen({ unassigned: true })).toEqual([other]);
  expect((await seen({ assignees: [officer.id], unassigned: true })).sort()).toEqual([one, other].sort());
  const until = new Date(NOW + WEEK).toISOString();
  await ask(board, officer, `mutation { snoozeFlags(flags: ["${one}"], until: "${until}") { __typename } }`);
  expect(await seen({})).toEqual([other]);
  expect(await seen({ snoozed: "ONLY" })).toEqual([one]);
});

test("the columns hold what the list holds, by state, with how many there are", async () => {
  const { board, officer, flags, posts } = await aDesk();
  const gone = await aFlag(board, [posts[2] ?? "", posts[0] ?? ""], { state: "STALE" });
  const { deskColumns } = await ask(board, officer, "{ deskColumns(first: 1) { state totalCount nodes { id } } }");
  const filled = deskColumns.filter(({ totalCount }: { totalCount: number }) => totalCount > 0);
  expect(filled).toEqual([
    { state: "NEW", totalCount: 2, nodes: [{ id: expect.any(String) }] },
    { state: "STALE", totalCount: 1, nodes: [{ id: gone }] },
  ]);
  const query = `{ deskColumns(filter: { states: [NEW] }) { nodes { id } } desk { nodes { id } } }`;
  const { deskColumns: columns, desk } = await ask(board, officer, query);
  expect(columns).toEqual([{ nodes: desk.nodes }]);
  expect(desk.nodes).toHaveLength(flags.length);
});

test("a deed tells what could not be done and why, in the reader's language, and can be undone once", async () => {
  const { board, officer, flags, posts } = await aDesk();
  const same = await aFlag(board, posts.slice(0, 2), { kind: "SAME_EVENT" });
  const { dismissFlags: deed } = await ask(
    board,
    officer,
    `mutation ($f: [ID!]!) { dismissFlags(flags: $f, reason: ONLINE) { ... on Deed {
      id kind count mayUndo refused { flag { id } message(language: en) } } } }`,
    { f: [...flags, same] },
  );
  expect(deed).toEqual({
    ...{ id: deed.id, kind: "DISMISS", count: 2, mayUndo: true },
    refused: [{ flag: { id: same }, message: "This answer does not fit this signal." }],
  });
  const undo = `mutation { undoDeed(id: "${deed.id}") { ... on Deed { kind count mayUndo } ... on Invalid { field } } }`;
  expect((await ask(board, officer, undo)).undoDeed).toEqual({ kind: "UNDO", count: 2, mayUndo: false });
  expect((await ask(board, officer, undo)).undoDeed).toEqual({ field: "id" });
  expect((await ask(board, officer, `{ deed(id: "${deed.id}") { mayUndo } }`)).deed).toEqual({ mayUndo: false });
  const stranger = await anActor(board, [], ["OFFICER"]);
  expect((await ask(board, stranger, `{ deed(id: "${deed.id}") { id } }`)).deed).toBeNull();
});

test("a cursor of another list is refused", async () => {
  const { board, officer } = await aDesk();
  const query = `{ desk(order: OLDEST, after: "x") { nodes { id } } }`;
  await expect(ask(board, officer, query)).rejects.toMatchObject({ status: 400 });
});

async function aDesk() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [lead, rival] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const { start, end } = anEventInput(zuid);
  const posts: string[] = [];
  for (const [at, title] of ["Kerstmarkt", "Naailes", "Wandeling"].entries()) {
    const [network, actor] = at === 0 ? [zuid, lead] : [noord, rival];
    const shift = at * 6 * WEEK;
    const input = anEventInput(network, { title, start: start + shift, end: end + shift });
    posts.push((await publishEvent(board, actor, input)).id);
  }
  const [a = "", b = "", c = ""] = posts;
  const flags = [await aFlag(board, [a, b]), await aFlag(board, [b, c])];
  return { board, lead, flags, posts, officer: await anActor(board, [], ["OFFICER"]) };
}

async function aFlag(board: Board, events: string[], facts: Partial<Flag> = {}): Promise<string> {
  const flag: Flag = {
    ...{ id: newId(), kind: "OVERLAP", band: "CLASH", state: "NEW", score: 1, probability: 0.75, joined: false },
    ...{ reasons: [{ code: "BASE", weight: 1, params: {} }], dates: [NOW + 2 * WEEK] },
    ...{ events, offers: [], firstSeen: NOW, changedAt: NOW },
    ...facts,
  };
  await keepFlag(board, flag);
  return flag.id;
}
