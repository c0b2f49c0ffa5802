import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";
import { ask } from "./asking.ts";

const HOUR = 3_600_000;
const LIST = `{ viewer { waiting } flags(first: 10) { nodes {
  id state waitsFor { slug } voices { by answer } proposed { text mayDecide } } } }`;
const SAY = `mutation ($id: ID!, $answer: FlagAnswer!, $reason: AnswerReason) {
  answerFlag(id: $id, answer: $answer, reason: $reason) { ... on Flag { state waitsFor { slug } answers { id } } } }`;

test("what one network says waits on top of the other's list until she answers, and teaches all the same", async () => {
  const { board, zuid, noord, officer, flags } = await aBoardOfClashes();
  const [, , last] = await flags(noord);
  const { answerFlag } = await ask(board, zuid, SAY, { id: last.id, answer: "NOT_A_PROBLEM" });
  expect(answerFlag).toMatchObject({ state: "NOT_A_PROBLEM", waitsFor: [{ slug: "noord" }] });
  const theirs = await ask(board, noord, LIST);
  expect(theirs.viewer.waiting).toBe(1);
  expect(theirs.flags.nodes[0]).toMatchObject({ id: last.id, voices: [{ by: "Zuid", answer: "NOT_A_PROBLEM" }] });
  const ours = await ask(board, zuid, LIST);
  expect(ours.viewer.waiting).toBe(0);
  expect(ours.flags.nodes.at(-1).id).toBe(last.id);
  expect((await ask(board, officer, LIST)).viewer.waiting).toBe(0);
  await ask(board, noord, SAY, { id: last.id, answer: "NOT_A_PROBLEM" });
  const after = await ask(board, noord, LIST);
  expect([after.viewer.waiting, after.flags.nodes.at(-1)]).toMatchObject([0, { id: last.id, waitsFor: [] }]);
});

test("a change that somebody asks of a post waits for its network, and a decision is a reply", async () => {
  const { board, zuid, noord, flags, posts } = await aBoardOfClashes();
  const [first] = await flags(noord);
  const { answerFlag } = await ask(board, zuid, SAY, { id: first.id, answer: "NOT_A_PROBLEM", reason: "ONLINE" });
  const propose = `mutation ($answer: ID!, $post: ID!) { proposeCorrection(answer: $answer, post: $post, version: 1) {
    __typename ... on Correction { id } } }`;
  const asked = { answer: answerFlag.answers[0].id, post: posts.get(first.id) };
  const { proposeCorrection } = await ask(board, zuid, propose, asked);
  const theirs = await ask(board, noord, LIST);
  expect(theirs.viewer.waiting).toBe(1);
  expect(theirs.flags.nodes[0]).toMatchObject({ id: first.id, proposed: [{ mayDecide: true }] });
  const decide = `mutation ($id: ID!) { decideCorrection(id: $id, version: 1, accept: false) { __typename } }`;
  await ask(board, noord, decide, { id: proposeCorrection.id });
  const after = await ask(board, noord, LIST);
  expect([after.viewer.waiting, after.flags.nodes.find(({ id }: { id: string }) => id === first.id).waitsFor]).toEqual([
    0,
    [],
  ]);
});

test("within what asks as much, what is nearer comes first, and a page goes on where the last one ended", async () => {
  const { board, officer, flags } = await aBoardOfClashes();
  const all = await flags(officer);
  const dates = all.map(({ dates: [date] }: { dates: string[] }) => date);
  expect(dates).toEqual([...dates].sort());
  const query = `query ($after: String) { flags(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }`;
  const one = (await ask(board, officer, query)).flags;
  const two = (await ask(board, officer, query, { after: one.pageInfo.endCursor })).flags;
  expect([...one.nodes, ...two.nodes].map(({ id }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
});

/** Two networks that clash on three evenings: within a week, within a month and later. */
async function aBoardOfClashes() {
  const board = await aBoard();
  const networks = [await aNetwork(board, "zuid", { name: "Zuid" }), await aNetwork(board, "noord")] as const;
  const [zuid, noord] = [await anActor(board, [networks[0]]), await anActor(board, [networks[1]])];
  const theirs: string[] = [];
  for (const date of ["2027-02-18", "2026-12-03", "2026-12-20"]) {
    const start = Date.parse(`${date}T16:00:00+01:00`);
    const plain = { description: "", area: "zuidoost", audiences: ["vrouwen"], themes: ["netwerken"] };
    const facts = { ...plain, title: "Netwerkborrel voor vrouwen", place: "Zaal Gaasp", start, end: start + 5 * HOUR };
    await publishEvent(board, zuid, anEventInput(networks[0], facts));
    const later = { start: start + 1.7 * HOUR, end: start + 6.7 * HOUR };
    const other = { ...plain, ...later, title: "Ondernemende vrouwen ontmoeten elkaar", place: "Zaal Amstel" };
    theirs.push((await publishEvent(board, noord, anEventInput(networks[1], other))).id);
  }
  const posts = new Map<string, string>();
  const flags = async (actor: Actor) => {
    const { flags: found } = await ask(board, actor, "{ flags(first: 10) { nodes { id dates events { id } } } }");
    for (const { id, events } of found.nodes)
      posts.set(id, events.find((event: { id: string }) => theirs.includes(event.id)).id);
    return found.nodes;
  };
  return { board, zuid, noord, officer: await anActor(board, [], ["OFFICER"]), flags, posts };
}
