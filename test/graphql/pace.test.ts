import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { paceOf } from "#graphql/pace.ts";
import { aBoard, aNetwork, anActor, aToken } from "../world.ts";
import { post } from "./asking.ts";

const WISH = (network: string, other: string) => ({
  query: `mutation { declareWish(network: "${network}", other: "${other}") { __typename ... on Refusal { message(language: nl) } } }`,
});

test("who writes faster than anybody needs is refused, in her language, and others go on", async () => {
  const board = await aBoard();
  const [own, other] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  const [fast, colleague] = [await anActor(board, [own]), await anActor(board, [own])];
  const headers = { authorization: `Bearer ${await aToken(board, fast)}` };
  const write = async () => (await (await post(board, WISH(own.id, other.id), headers)).json()).data.declareWish;
  for (let at = 0; at < 120; at++) expect((await write()).__typename).not.toBe("NotAllowed");
  expect(await write()).toEqual({
    __typename: "NotAllowed",
    message: expect.stringMatching(/^Dit gaat te snel\. Wacht \d+ seconden? en probeer het dan opnieuw/),
  });
  const asked = await post(board, WISH(own.id, other.id), {
    authorization: `Bearer ${await aToken(board, colleague)}`,
  });
  expect((await asked.json()).data.declareWish.__typename).not.toBe("NotAllowed");
});

test("a check too many fails with a code, and reading goes on", async () => {
  const board = await aBoard();
  const own = await aNetwork(board, "zuid");
  const headers = { authorization: `Bearer ${await aToken(board, await anActor(board, [own]))}` };
  const check = { query: `{ checkImport(network: "${own.id}", text: "x") { kind } }` };
  const codes = [];
  for (let at = 0; at < 61; at++) {
    codes.push((await (await post(board, check, headers)).json()).errors?.[0]?.extensions?.code);
  }
  expect(codes.slice(0, 60)).not.toContain("TOO_OFTEN");
  expect(codes[60]).toBe("TOO_OFTEN");
  const { errors } = await (await post(board, check, headers)).json();
  expect(errors[0].message).toMatch(/(9|10) (minuten|minutes)/);
  expect(errors[0].extensions.seconds).toBeGreaterThan(500);
  expect((await (await post(board, { query: "{ networks { slug } }" }, headers)).json()).data.networks).toHaveLength(1);
});

test("every write and every check has a pace", () => {
  const schema = buildSchema(readFileSync("graphql/schema.graphql", "utf8"));
  const unpaced = [schema.getMutationType(), schema.getQueryType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).flatMap((name) => (paceOf(type?.name ?? "", name) === null ? [name] : [])),
  );
  expect(unpaced).toContain("agenda");
  expect(unpaced.filter((name) => /^(check|import|followFeed|publish|change)/.test(name))).toEqual([]);
});
