import { expect, test } from "vitest";
import { publishEvent } from "#board/calendar/publish-event.ts";
import { publishOffer } from "#board/catalogue/publish-offer.ts";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { putFlag } from "#db/flags.ts";
import { newId } from "#db/id.ts";
import type { Flag } from "#domain/flag/flag.ts";
import { aBoard, aNetwork, anActor, anEventInput, anOfferInput, NOW } from "../world.ts";
import { ask } from "./asking.ts";

const EVENT = `network: "$n" title: "Een avond" description: "" language: nl start: "2026-12-15T19:00:00+01:00"
  end: "2026-12-15T21:00:00+01:00" themes: [] audiences: []`;
const FILE = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//NL", "BEGIN:VEVENT", "UID:een@example.org"],
  ...["DTSTAMP:20261201T100000Z", "DTSTART:20261220T190000Z", "DTEND:20261220T210000Z", "SUMMARY:Kerstborrel"],
  ...["END:VEVENT", "END:VCALENDAR", ""],
].join("\r\n");
const OFFER = `network: "$n" title: "Een spreekuur" description: "" language: nl areas: [] audiences: [] valueForms: [FREE]`;
const WRITES = [
  `publishEvent(input: { ${EVENT} })`,
  `changeEvent(id: "$e", version: 1, input: { ${EVENT} })`,
  `cancelEvent(id: "$e", version: 1)`,
  `publishOffer(input: { ${OFFER} })`,
  `changeOffer(id: "$o", version: 1, input: { ${OFFER} })`,
  `withdrawOffer(id: "$o", version: 1)`,
  `confirmOffer(id: "$o")`,
  `importCalendar(network: "$n", text: "BEGIN:VCALENDAR\\r\\nEND:VCALENDAR")`,
  `importOffers(network: "$n", text: "titel;omschrijving")`,
  `undoImport(id: "$i")`,
  `answerFlag(id: "$f", answer: MATTERS)`,
];

async function aFullBoard() {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const event = await publishEvent(board, lead, anEventInput(network));
  const offer = await publishOffer(board, lead, anOfferInput(network));
  const brought = await importCalendar(board, lead, network.id, FILE);
  const flag: Flag = {
    ...{
      id: newId(),
      kind: "OVERLAP",
      band: "CLASH",
      state: "NEW",
      score: 1,
      probability: 0.9,
      reasons: [],
      dates: [],
    },
    ...{ core: [event.id], events: [event.id], offers: [], firstSeen: NOW, changedAt: NOW },
  };
  await board.store.write.transaction().execute((tx) => putFlag(tx, flag));
  const ids: Record<string, string> = { n: network.id, e: event.id, o: offer.id, i: brought.id, f: flag.id };
  const stranger = await anActor(board, [await aNetwork(board, "noord")]);
  const write = (field: string) =>
    `mutation { answer: ${field.replace(/\$([neoif])/g, (_, key) => ids[key] ?? "")} { kind: __typename ... on Refusal { message } } }`;
  return { board, lead, stranger, write };
}

test("a refusal is told in the language asked for", async () => {
  const { board, write } = await aFullBoard();
  const data = await ask(board, null, write(WRITES[0] ?? "").replace("message", "message(language: en)"));
  expect(data.answer.message).toBe("Please sign in first.");
});

test("what is invalid names each field", async () => {
  const { board, lead, write } = await aFullBoard();
  const mutation = write(WRITES[0] ?? "")
    .replace("Een avond", " ")
    .replace("... on Refusal { message }", "... on Invalid { field faults { field message } }");
  expect(await ask(board, lead, mutation)).toMatchInlineSnapshot(`
    {
      "answer": {
        "faults": [
          {
            "field": "title",
            "message": "Vul dit in.",
          },
        ],
        "field": "title",
        "kind": "Invalid",
      },
    }
  `);
});

test("a change of an older version shows the present one", async () => {
  const { board, lead, write } = await aFullBoard();
  const mutation = write(WRITES[2] ?? "")
    .replace("version: 1", "version: 7")
    .replace("{ message }", "{ message } ... on ChangedMeanwhile { current { ... on Event { title version } } }");
  expect(await ask(board, lead, mutation)).toMatchInlineSnapshot(`
    {
      "answer": {
        "current": {
          "title": "Btw-avond voor zzp'ers",
          "version": 1,
        },
        "kind": "ChangedMeanwhile",
        "message": "Iemand anders heeft dit intussen veranderd. Bekijk eerst de nieuwe versie.",
      },
    }
  `);
});
