import { expect, test } from "vitest";
import type { Refused } from "#board/board.ts";
import { aBoard, aNetwork, anActor, anEventInput, aToken } from "../world.ts";
import { ask, post } from "./asking.ts";

async function aWorld() {
  const board = await aBoard();
  const heard: Refused[] = [];
  board.refused = (refused) => void heard.push(refused);
  const [own, other] = [await aNetwork(board, "zuid"), await aNetwork(board, "noord")];
  return { board, heard, own, other, lead: await anActor(board, [own]) };
}

const PUBLISH = `mutation ($input: EventInput!) { publishEvent(input: $input) { kind: __typename } }`;
const inputFor = (network: Parameters<typeof anEventInput>[0]) => {
  const { start, end, ...rest } = anEventInput(network);
  return { ...rest, start: new Date(start).toISOString(), end: new Date(end).toISOString() };
};

test("the operator hears of who tries what is not hers, by a page and by the API", async () => {
  const { board, heard, other, lead } = await aWorld();
  const variables = { input: inputFor(other) };
  const { publishEvent } = await ask(board, lead, PUBLISH, variables);
  expect(publishEvent.kind).toBe("NotAllowed");
  await post(board, { query: PUBLISH, variables }, { authorization: `Bearer ${await aToken(board, lead)}` });
  const refused = { act: "publishEvent", person: lead.id, why: "refusal.notYourNetwork" };
  expect(heard).toEqual([
    { ...refused, via: "page" },
    { ...refused, via: "api" },
  ]);
});

test("the operator hears of who asks to read what is not for her", async () => {
  const { board, heard } = await aWorld();
  const visitor = await anActor(board, []);
  await post(board, { query: "{ flags { totalCount } }" }, { authorization: `Bearer ${await aToken(board, visitor)}` });
  expect(heard).toEqual([{ act: "flags", person: visitor.id, via: "api", why: "FORBIDDEN" }]);
});

test("what is hers, wrong or not there is no refusal to hear of", async () => {
  const { board, heard, own, lead } = await aWorld();
  await ask(board, lead, PUBLISH, { input: inputFor(own) });
  await ask(board, lead, PUBLISH, { input: { ...inputFor(own), title: "" } });
  await ask(board, lead, `mutation { cancelEvent(id: "x", version: 1) { __typename } }`);
  await ask(board, null, PUBLISH, { input: inputFor(own) });
  expect(heard).toEqual([]);
});
