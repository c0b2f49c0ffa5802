import { sql } from "kysely";
import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { handleGraphql } from "#graphql/yoga.ts";
import { aBoard, aNetwork, anActor, anEventInput, NOW } from "../world.ts";

const AGENDA = `{ agenda(from: "${new Date(NOW).toISOString()}", to: "2027-06-01T00:00:00Z") { nodes { event { title } } } }`;

/** A board whose graph is asked under a validator that only the test moves; says what was answered. */
async function aRememberingGraph() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const broke: unknown[] = [];
  const report = (error: unknown) => String(broke.push(error));
  const ask = async (body: object, page: string | null = "moment 1", headers: Record<string, string> = {}) => {
    const init = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const request = new Request("http://localhost:3000/graphql", { ...init, body: JSON.stringify(body) });
    return handleGraphql(request, { board, validators: { page }, report });
  };
  const write = (title: string) => publishEvent(board, lead, anEventInput(network, { title }));
  return { board, ask, write, broke };
}

test("what nobody in particular asks again is answered from memory for as long as its validator holds", async () => {
  const { ask, write } = await aRememberingGraph();
  await write("Eerste");
  const first = await ask({ query: AGENDA });
  const body = await first.text();
  await write("Tweede");
  const again = await ask({ query: AGENDA });
  expect(await again.text()).toBe(body);
  expect([...again.headers]).toEqual([...first.headers]);
  expect(await (await ask({ query: AGENDA }, "moment 2")).text()).toContain("Tweede");
});

test("a question in fragments is kept as well", async () => {
  const { ask, write } = await aRememberingGraph();
  const query = `query { ...Both ... on Query { areas { id } } } fragment Both on Query ${AGENDA}`;
  const first = await (await ask({ query })).text();
  await write("Eerste");
  expect(await (await ask({ query })).text()).toBe(first);
});

test("who is somebody is answered anew, and leaves nothing behind for others", async () => {
  const { ask, write } = await aRememberingGraph();
  await ask({ query: AGENDA }, null);
  await write("Eerste");
  const body = await (await ask({ query: AGENDA })).text();
  expect(body).toContain("Eerste");
  await write("Tweede");
  expect(await (await ask({ query: AGENDA }, null)).text()).toContain("Tweede");
});

test("other variables, another operation or another kind of answer are another question", async () => {
  const { ask } = await aRememberingGraph();
  const query = "query A($id: ID!) { event(id: $id) { title } } query B { networks { slug } }";
  const answers = [
    await ask({ query, operationName: "A", variables: { id: "een" } }),
    await ask({ query, operationName: "B" }),
    await ask({ query, operationName: "B" }, "moment 1", { accept: "application/graphql-response+json" }),
  ];
  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
    { data: { event: null } },
    ...[1, 2].map(() => ({ data: { networks: [{ slug: "zuid" }] } })),
  ]);
  expect(answers[2]?.headers.get("content-type")).toContain("graphql-response+json");
});

test("what hangs on more than pages do is not kept", async () => {
  const { ask, write } = await aRememberingGraph();
  const asked = [
    `{ searchReading(of: AGENDA) { __typename } ${AGENDA.slice(2)}`,
    `query { ...Both } fragment Both on Query { searchReading(of: AGENDA) { __typename } ${AGENDA.slice(2)}`,
  ];
  await write("Eerste");
  for (const query of asked) await (await ask({ query })).text();
  await write("Tweede");
  const told = await Promise.all(asked.map(async (query) => (await ask({ query })).text()));
  expect(told.map((text) => text.includes("Tweede"))).toEqual([true, true]);
});

test("what broke is not kept", async () => {
  const { board, ask, broke } = await aRememberingGraph();
  await sql`drop table network_area`.execute(board.store.write);
  const query = "{ networks { slug areas { id } } }";
  for (const _ of [1, 2]) expect(await (await ask({ query })).text()).toContain("Something went wrong");
  expect(broke).toHaveLength(2);
});
