import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { aBoard, aNetwork, anActor, anEventInput } from "../world.ts";
import { ask } from "./asking.ts";

const CANCEL = "mutation ($id: ID!, $version: Int!) { cancelEvent(id: $id, version: $version)";

async function anEvent() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const { id } = await publishEvent(board, lead, anEventInput(network));
  return { board, network, lead, id };
}

test("a refusal is told in the language asked for", async () => {
  const { board, id } = await anEvent();
  const query = `${CANCEL} { ... on Refusal { message english: message(language: en) } } }`;
  expect(await ask(board, null, query, { id, version: 1 })).toEqual({
    cancelEvent: { message: "Log eerst in.", english: "Please sign in first." },
  });
});

test("what is invalid names each field", async () => {
  const { board, network, lead } = await anEvent();
  const query = `mutation ($input: EventInput!) { publishEvent(input: $input) {
    ... on Invalid { field message faults { field message(language: en) } } } }`;
  const moments = { start: "2026-12-15T21:00:00+01:00", end: "2026-12-15T19:00:00+01:00" };
  const input = { ...anEventInput(network, { title: " ", url: "javascript:alert(1)" }), ...moments };
  expect(await ask(board, lead, query, { input })).toMatchInlineSnapshot(`
    {
      "publishEvent": {
        "faults": [
          {
            "field": "title",
            "message": "Please fill this in.",
          },
          {
            "field": "url",
            "message": "This is not a web address. It starts with https://.",
          },
          {
            "field": "end",
            "message": "The end does not come after the start.",
          },
        ],
        "field": "title",
        "message": "Vul dit in.",
      },
    }
  `);
});

test("a change of an older version shows the present one", async () => {
  const { board, lead, id } = await anEvent();
  const query = `${CANCEL} {
    ... on Refusal { message } ... on ChangedMeanwhile { current { ... on Event { title version } } } } }`;
  expect(await ask(board, lead, query, { id, version: 7 })).toMatchInlineSnapshot(`
    {
      "cancelEvent": {
        "current": {
          "title": "Btw-avond voor zzp'ers",
          "version": 1,
        },
        "message": "Iemand anders heeft dit intussen veranderd. Bekijk eerst de nieuwe versie.",
      },
    }
  `);
});
