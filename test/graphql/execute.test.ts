import { expect, test } from "vitest";
import { aBoard, aNetwork, anActor } from "../world.ts";
import { ask } from "./asking.ts";
import { broken } from "./queries.ts";

async function statusOf(asking: Promise<unknown>): Promise<number> {
  const failure = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof Response)) throw failure;
  return failure.status;
}

test("flags and checks need somebody who plans", async () => {
  const board = await aBoard();
  const visitor = await anActor(board, []);
  const officer = await anActor(board, [], ["OFFICER"]);
  const queries = [
    "{ flags { totalCount } }",
    '{ flag(id: "x") { id } }',
    '{ checkImport(network: "x", text: "") { kind } }',
    `{ checkEvent(input: { network: "x" title: "" description: "" language: nl start: "2026-12-15T19:00:00+01:00"
      end: "2026-12-15T21:00:00+01:00" themes: [] audiences: [] }) { faults { field } } }`,
    `{ checkOffer(input: { network: "x" title: "" description: "" language: nl areas: [] audiences: [] valueForms: [] }) { faults { field } } }`,
  ];
  for (const query of queries) {
    expect(await statusOf(ask(board, null, query)), query).toBe(401);
    expect(await statusOf(ask(board, visitor, query)), query).toBe(403);
  }
  expect(await ask(board, officer, "{ flags { totalCount } }")).toEqual({ flags: { totalCount: 0 } });
  // An officer looks over all networks but posts for none.
  expect(await statusOf(ask(board, officer, queries[2] ?? ""))).toBe(403);
});

test("a question that is wrong in its values answers 400", async () => {
  const board = await aBoard();
  const page =
    "query ($from: DateTime!, $first: Int, $after: String) { agenda(from: $from, to: $from, first: $first, after: $after) { nodes { start } } }";
  const from = "2026-12-01T00:00:00Z";
  expect(await statusOf(ask(board, null, page, { from: "2026-12-01T00:00:00" }))).toBe(400);
  expect(await statusOf(ask(board, null, page, { from: "gisteren" }))).toBe(400);
  expect(await statusOf(ask(board, null, page, { from, first: 101 }))).toBe(400);
  expect(await statusOf(ask(board, null, page, { from, first: 0 }))).toBe(400);
  expect(await statusOf(ask(board, null, page, { from, after: "bm9uc2Vuc2U" }))).toBe(400);
  expect(await statusOf(ask(board, null, page, {}))).toBe(400);
  expect(await ask(board, null, page, { from, first: 100 })).toEqual({ agenda: { nodes: [] } });
});

test("what breaks below is thrown as it is, for the page's error boundary", async () => {
  const board = await aBoard();
  await expect(ask(broken(board), null, "{ networks { id } }")).rejects.toThrow("a secret of the machine");
});

test("a document that does not fit the graph is a fault of the page", async () => {
  const board = await aBoard();
  await expect(ask(board, null, "{ nothing }")).rejects.toThrow(AggregateError);
});

test("what a network keeps to itself is for its people and officers", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid", { fundingUntil: "2027-01-01", url: "javascript:alert(1)" });
  const other = await aNetwork(board, "noord");
  const query = '{ network(slug: "zuid") { fundingUntil url } }';
  const seen = { network: { fundingUntil: "2027-01-01", url: null } };
  const hidden = { network: { fundingUntil: null, url: null } };
  expect(await ask(board, null, query)).toEqual(hidden);
  expect(await ask(board, await anActor(board, [other]), query)).toEqual(hidden);
  expect(await ask(board, await anActor(board, [network]), query)).toEqual(seen);
  expect(await ask(board, await anActor(board, [], ["OFFICER"]), query)).toEqual(seen);
});
