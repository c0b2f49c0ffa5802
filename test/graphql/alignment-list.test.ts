import { expect, test } from "vitest";
import { addMessage } from "#board/alignment/add-message.ts";
import { openAlignment } from "#board/alignment/open-alignment.ts";
import { propose } from "#board/alignment/propose.ts";
import { decline } from "#board/alignment/sign.ts";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { newId } from "#db/id.ts";
import { proposalsOf } from "#db/proposals.ts";
import { aBoard, aNetwork, anActor, anEventInput, keepFlag, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const WEEK = 7 * 24 * 3_600_000;
const LIST = `query ($filter: AlignmentFilter, $first: Int, $after: String) {
  alignments(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id parties { network { name } } proposals { kind } flags { id alignment { id } } }
    pageInfo { hasNextPage endCursor } } }`;

test("the talks come page by page, each once, for their parties and for officers", async () => {
  const { board, talks, ofZuid, stranger, officer } = await threeTalks();
  const first = (await ask(board, ofZuid, LIST, { first: 2 })).alignments;
  expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, 2, true]);
  const rest = (await ask(board, ofZuid, LIST, { first: 2, after: first.pageInfo.endCursor })).alignments;
  const ids = [...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id);
  expect(ids.sort()).toEqual([...talks].sort());
  expect((await ask(board, officer, LIST)).alignments.totalCount).toBe(3);
  expect((await ask(board, stranger, LIST)).alignments).toMatchObject({ totalCount: 0, nodes: [] });
  expect(first.nodes[0].flags[0].alignment.id).toBe(first.nodes[0].id);
  expect((await ask(board, ofZuid, LIST, { filter: { states: ["AGREED"] } })).alignments.totalCount).toBe(0);
});

test("a talk waits for who said nothing yet, and for who has not answered a proposal", async () => {
  const { board, talks, ofZuid, ofNoord, officer } = await threeTalks();
  const [one = ""] = talks;
  const waiting = async (actor: typeof ofZuid) =>
    (await ask(board, actor, LIST, { filter: { waiting: true } })).alignments.totalCount;
  expect([await waiting(ofZuid), await waiting(ofNoord), await waiting(officer)]).toEqual([0, 3, 0]);
  await addMessage(board, ofNoord, { alignment: one, text: "We kijken ernaar." });
  expect(await waiting(ofNoord)).toBe(2);
  const none = { note: null, post: null, happening: null, moments: [], stays: null, words: null, register: null };
  const input = { ...none, kind: "KEEP" as const, note: "Wij zijn voor de buurt.", parts: [] };
  await propose(board, ofNoord, { alignment: one, amends: null, input });
  expect([await waiting(ofZuid), await waiting(ofNoord)]).toEqual([1, 2]);
  const [proposal] = await proposalsOf(board.store.read, [one]);
  await decline(board, ofZuid, { proposal: proposal?.id ?? "", note: null });
  expect(await waiting(ofZuid)).toBe(0);
  await board.store.write.updateTable("alignment").set({ help_asked_at: NOW }).where("id", "=", one).execute();
  expect(await waiting(officer)).toBe(1);
});

/** Three talks that one network opened with another. */
async function threeTalks() {
  const board = await aBoard();
  const [zuid, noord] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [ofZuid, ofNoord] = [await anActor(board, [zuid]), await anActor(board, [noord])];
  const { start, end } = anEventInput(zuid);
  const talks: string[] = [];
  for (let at = 0; at < 3; at++) {
    const when = { start: start + at * 6 * WEEK, end: end + at * 6 * WEEK };
    const ours = await publishEvent(board, ofZuid, anEventInput(zuid, { title: `Kerstmarkt ${at}`, ...when }));
    const later = { start: when.start + 2 * WEEK, end: when.end + 2 * WEEK };
    const theirs = await publishEvent(board, ofNoord, anEventInput(noord, { title: `Naailes ${at}`, ...later }));
    const flag = newId();
    await keepFlag(board, {
      ...{ id: flag, kind: "OVERLAP", band: "CLASH", state: "NEW", score: 1, probability: 0.75, joined: false },
      ...{ reasons: [], dates: [], events: [ours.id, theirs.id], offers: [], firstSeen: NOW, changedAt: NOW },
    });
    talks.push((await openAlignment(board, ofZuid, [flag])).id);
  }
  const stranger = await anActor(board, [await aNetwork(board, "west")]);
  return { board, talks, ofZuid, ofNoord, stranger, officer: await anActor(board, [], ["OFFICER"]) };
}
