import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { handleGraphql } from "#graphql/yoga.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, aToken } from "../world.ts";
import { ask, post } from "./asking.ts";
import { PAGES } from "./pages.ts";
import { broken } from "./queries.ts";

const NETWORKS = { query: "{ networks { name } }" };

test("a bearer client gets an answer as the person of the token", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const token = await aToken(board, await anActor(board, [network]));
  const query = "{ viewer { memberships { network { slug } role duty } } }";
  const response = await post(board, { query }, { authorization: `Bearer ${token}` });
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect(await response.json()).toEqual({
    data: { viewer: { memberships: [{ network: { slug: "zuid" }, role: "LEAD", duty: null }] } },
  });
});

test("the log knows by which way an act came", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const query = "mutation ($input: OfferInput!) { publishOffer(input: $input) { __typename } }";
  const variables = { input: anOfferInput(network) };
  await post(board, { query, variables }, { authorization: `Bearer ${await aToken(board, lead)}` });
  await ask(board, lead, query, variables);
  const changes = await board.store.read.selectFrom("change").select("via").orderBy("id").execute();
  expect(changes).toEqual([{ via: "api" }, { via: "page" }]);
});

test("what is not for the reader has a code", async () => {
  const board = await aBoard();
  const visitor = await aToken(board, await anActor(board, []));
  const query = "{ flags { totalCount } }";
  const codeOf = async (response: Response) => (await response.json()).errors[0].extensions.code;
  expect(await codeOf(await post(board, { query }))).toBe("UNAUTHENTICATED");
  expect(await codeOf(await post(board, { query }, { authorization: `Bearer ${visitor}` }))).toBe("FORBIDDEN");
  expect(await codeOf(await post(board, { query: "{ offers(first: 101) { totalCount } }" }))).toBe("BAD_USER_INPUT");
  expect(await codeOf(await post(board, { query: '{ offers(after: "x") { totalCount } }' }))).toBe("BAD_USER_INPUT");
});

test("other sites are refused, whatever they send", async () => {
  const board = await aBoard();
  expect((await post(board, NETWORKS, { origin: "http://localhost:3000" })).status).toBe(200);
  expect((await post(board, NETWORKS, { "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await post(board, NETWORKS, { origin: "https://elders.example" })).status).toBe(403);
  expect((await post(board, NETWORKS, { origin: "null" })).status).toBe(403);
  expect((await post(board, NETWORKS, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post(board, NETWORKS, { "sec-fetch-site": "same-site" })).status).toBe(403);
});

test("forms, files, lists of operations and mutations by GET do not run", async () => {
  const board = await aBoard();
  const form = "query=mutation%7BsignOut%7D";
  expect((await post(board, form, { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  expect((await post(board, form, { "content-type": "multipart/form-data; boundary=x" })).status).toBe(415);
  expect((await post(board, "{networks{name}}", { "content-type": "application/graphql" })).status).toBe(415);
  expect((await post(board, NETWORKS, { "content-type": "text/plain" })).status).toBe(415);
  expect((await post(board, [NETWORKS, NETWORKS])).status).toBe(400);
  const get = (query: string, method = "GET") =>
    handleGraphql(new Request(`http://localhost:3000/graphql?query=${encodeURIComponent(query)}`, { method }), {
      board,
      report: () => "1",
    });
  expect((await get("{ networks { name } }")).status).toBe(200);
  expect((await get("mutation { signOut }")).status).toBe(405);
  expect((await get("{ networks { name } }", "OPTIONS")).status).toBe(405);
  expect((await get("{ networks { name } }", "PUT")).status).toBe(405);
});

test("a refused name comes back without near names", async () => {
  const board = await aBoard();
  const unknownField = await (await post(board, { query: "{ network(slug: 1) { nam } networkz { id } }" })).text();
  const unknownValue = await (
    await post(board, {
      query: "query ($f: AgendaFormat!) { agendaFile(format: $f) }",
      variables: { f: "IC" },
    })
  ).text();
  expect(unknownField).toContain("networkz");
  expect(unknownField + unknownValue).not.toMatch(/did you mean/i);
});

test("a body that is none comes back without the words of the machine that read it", async () => {
  const answer = await post(await aBoard(), "{");
  const text = await answer.text();
  expect(text).toContain("errors");
  expect(text).not.toMatch(/JSON at|Unexpected|SyntaxError|position/);
});

test("what breaks is told as a number, not as it is", async () => {
  const board = await aBoard();
  const answer = await (await post(broken(board), NETWORKS)).json();
  expect(answer).toEqual({
    data: null,
    errors: [
      {
        message: "Something went wrong on the board.",
        extensions: { code: "INTERNAL_SERVER_ERROR", id: "1" },
      },
    ],
  });
});

test("hostile documents are refused", async () => {
  const board = await aBoard();
  const many = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join(" ");
  const deep = `{ event(id: "x") { ${"posts { ".repeat(14)} id ${"} ".repeat(14)} } }`;
  const wide = `{ agenda(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z", first: 100) { nodes { event { posts { flags { events { posts { flags { id } } } } } } } } }`;
  const hostile = [
    `{ ${many(10_000, (i) => `a${i}: networks { id }`)} }`,
    `{ ${many(16, (i) => `a${i}: networks { id }`)} }`,
    deep,
    wide,
    `{ ${many(5_000, () => "__typename")} }`,
    `${many(1_000, (i) => `fragment F${i} on Query { __typename }`)} { ${many(1_000, (i) => `...F${i}`)} }`,
    `{ __typename ${many(5_000, () => "@include(if: true)")} }`,
    `{ __typename } # ${"x".repeat(5_000_000)}`,
  ];
  for (const query of hostile) {
    const response = await post(board, { query });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown[] };
    expect(answer.errors?.length, query.slice(0, 60)).toBeGreaterThan(0);
    expect(answer.data ?? null, query.slice(0, 60)).toBeNull();
  }
});

test("every page's own query passes the limits at a hundred items", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const event = await publishEvent(board, lead, anEventInput(network));
  // Some pages are the officer's alone.
  const officer = await anActor(board, [network], ["OFFICER"]);
  const token = await aToken(board, officer);
  for (const [name, query] of Object.entries(PAGES)) {
    const variables = { id: event.id, network: network.id };
    const response = await post(board, { query, variables }, { authorization: `Bearer ${token}` });
    const answer = (await response.json()) as { errors?: unknown[] };
    expect(answer.errors, name).toBeUndefined();
  }
});
