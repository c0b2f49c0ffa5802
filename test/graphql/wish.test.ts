import { expect, test } from "vitest";
import type { Board } from "#board/board.ts";
import type { Actor } from "#domain/network/network.ts";
import { aBoard, aNetwork, anActor } from "../world.ts";
import { ask } from "./asking.ts";

const DECLARE = `mutation ($network: ID!, $other: ID!, $reason: String) {
  answer: declareWish(network: $network, other: $other, reason: $reason) {
    ... on Wish { network { name } other { name } reason declaredAt }
    ... on Invalid { faults { field message(language: nl) } } } }`;
const WITHDRAW = `mutation ($network: ID!, $other: ID!) {
  answer: withdrawWish(network: $network, other: $other) { __typename ... on Wish { reason } } }`;
const READ = `query ($slug: String!) { network(slug: $slug) {
  wishes { other { name } reason } wishedBy { network { name } reason } wishable { name } } }`;

test("a lead declares with whom her network does not want to clash, both networks see it, and she takes it back", async () => {
  const { board, a, b, lead, rival } = await aWorld();
  const wish = { network: a.id, other: b.id };
  const { answer } = await ask(board, lead, DECLARE, { ...wish, reason: "dezelfde leden" });
  const declared = { network: { name: "A" }, other: { name: "B" }, reason: "dezelfde leden" };
  expect(answer).toEqual({ ...declared, declaredAt: new Date(board.now()).toISOString() });
  const [said] = [{ other: { name: "B" }, reason: "dezelfde leden" }];
  expect(await read(board, lead, "a")).toEqual({ wishes: [said], wishedBy: [], wishable: [{ name: "C" }] });
  expect(await read(board, rival, "b")).toEqual({
    wishes: [],
    wishedBy: [{ network: { name: "A" }, reason: "dezelfde leden" }],
    wishable: [{ name: "A" }, { name: "C" }],
  });
  const back = await ask(board, lead, WITHDRAW, wish);
  expect(back.answer).toEqual({ __typename: "Wish", reason: "dezelfde leden" });
  expect((await ask(board, lead, WITHDRAW, wish)).answer).toEqual({ __typename: "NotFound" });
  expect((await read(board, lead, "a")).wishes).toEqual([]);
});

test("people who plan see the wishes of others, and the public does not", async () => {
  const { board, a, b, lead, rival } = await aWorld();
  await ask(board, lead, DECLARE, { network: a.id, other: b.id });
  const seen = { wishes: [{ other: { name: "B" }, reason: null }], wishedBy: [], wishable: [] };
  for (const reader of [rival, await anActor(board, [], ["OFFICER"])])
    expect(await read(board, reader, "a")).toEqual(seen);
  const none = { wishes: [], wishedBy: [], wishable: [] };
  for (const reader of [null, await anActor(board, [])]) {
    expect([await read(board, reader, "a"), await read(board, reader, "b")]).toEqual([none, none]);
  }
});

test("what is wrong with a wish is said at its field, in words", async () => {
  const { board, a, lead } = await aWorld();
  const faults = async (other: string, reason = "") =>
    (await ask(board, lead, DECLARE, { network: a.id, other, reason })).answer.faults;
  expect(await faults("")).toEqual([{ field: "other", message: "Kies een netwerk." }]);
  expect(await faults(a.id, "x".repeat(201))).toEqual([
    { field: "other", message: "Met je eigen netwerk kun je niet botsen." },
    { field: "reason", message: "Dit is te lang: 200 tekens is het meeste." },
  ]);
});

async function read(board: Board, actor: Actor | null, slug: string) {
  return (await ask(board, actor, READ, { slug })).network;
}

async function aWorld() {
  const board = await aBoard();
  const [a, b] = [await aNetwork(board, "a", { name: "A" }), await aNetwork(board, "b", { name: "B" })];
  await aNetwork(board, "c", { name: "C" });
  return { board, a, b, lead: await anActor(board, [a]), rival: await anActor(board, [b]) };
}
