import { expect, test } from "vitest";
import { aBoard, aNetwork, anActor } from "../world.ts";
import { ask } from "./asking.ts";

test("the preview of a calendar says when each event is, how it repeats and whether it is off", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const query = `query ($network: ID!, $text: String!) { checkImport(network: $network, text: $text) {
    lines { line title start end allDay status recurrenceText(language: nl) message(language: nl) } } }`;
  const answer = await ask(board, lead, query, { network: network.id, text: CALENDAR });
  expect(answer).toEqual({
    checkImport: {
      lines: [
        {
          ...{ line: 2, title: "Inloop", start: "2026-12-03T13:00:00.000Z", end: "2026-12-03T15:00:00.000Z" },
          ...{ allDay: false, status: "CONFIRMED", recurrenceText: "elke week op donderdag, 4 keer", message: null },
        },
        {
          ...{ line: 9, title: "Markt", start: "2026-12-19T23:00:00.000Z", end: "2026-12-20T23:00:00.000Z" },
          ...{ allDay: true, status: "CANCELLED", recurrenceText: null, message: null },
        },
        {
          ...{ line: 16, title: "Zonder begin", start: null, end: null, allDay: false, status: null },
          ...{ recurrenceText: null, message: "Deze activiteit heeft geen begin." },
        },
      ],
    },
  });
});

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:inloop@x
DTSTART;TZID=Europe/Amsterdam:20261203T140000
DTEND;TZID=Europe/Amsterdam:20261203T160000
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY:Inloop
END:VEVENT
BEGIN:VEVENT
UID:markt@x
DTSTART;VALUE=DATE:20261220
DTEND;VALUE=DATE:20261221
STATUS:CANCELLED
SUMMARY:Markt
END:VEVENT
BEGIN:VEVENT
UID:leeg@x
SUMMARY:Zonder begin
END:VEVENT
END:VCALENDAR
`;

test("a start that the clock skips or shows twice is said with what it was read as, before and after", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const file = { network: network.id, text: ODD };
  const look = `query ($network: ID!, $text: String!) {
    checkImport(network: $network, text: $text) { lines { nl: remark(language: nl) en: remark(language: en) } } }`;
  const { checkImport } = await ask(board, lead, look, file);
  expect(checkImport.lines).toEqual([
    {
      nl: "02:30 bestaat niet op 28 maart 2027; gelezen als 03:30.",
      en: "02:30 does not exist on 28 March 2027; read as 03:30.",
    },
    {
      nl: "02:30 komt twee keer op 31 oktober 2027; gelezen als de eerste keer, 02:30 zomertijd.",
      en: "02:30 comes twice on 31 October 2027; read as the first time, 02:30 summer time.",
    },
    {
      nl: "02:30 bestaat niet op 14 maart 2027 in America/New_York; gelezen als 03:30.",
      en: "02:30 does not exist on 14 March 2027 in America/New_York; read as 03:30.",
    },
    { nl: null, en: null },
  ]);
  const read = `mutation ($network: ID!, $text: String!) { answer: importCalendar(network: $network, text: $text) {
    ... on Import { counts { new } remarks { line title message(language: nl) } } } }`;
  const first = await ask(board, lead, read, file);
  expect(first.answer.counts).toEqual({ new: 4 });
  expect(first.answer.remarks.map(({ line, title }: { line: number; title: string }) => [line, title])).toEqual([
    [2, "Gat"],
    [6, "Dubbel"],
    [10, "Ver weg"],
  ]);
  expect(first.answer.remarks[0].message).toBe(checkImport.lines[0].nl);
  // The same again brings nothing, so there is nothing to say of it.
  expect((await ask(board, lead, read, file)).answer).toEqual({ counts: { new: 0 }, remarks: [] });
});

test("the columns of a table are said by hand, in the check and in the import", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "zuid");
  const lead = await anActor(board, [network]);
  const look = `query ($network: ID!, $text: String!, $table: TableInput) {
    checkImport(network: $network, text: $text, table: $table) {
      table { headless columns { head samples column } } lines { outcome title message(language: nl) } } }`;
  const file = { network: network.id, text: "Wat;Geld\nFietsles;5 euro\n" };
  const guessed = (await ask(board, lead, look, file)).checkImport;
  expect(guessed.table).toEqual({
    headless: false,
    columns: [
      { head: "Wat", samples: ["Fietsles"], column: null },
      { head: "Geld", samples: ["5 euro"], column: null },
    ],
  });
  expect(guessed.lines[0].message).toContain("We zien geen kolom met titels");
  const table = { columns: ["TITLE", "PRICE"] };
  const said = (await ask(board, lead, look, { ...file, table })).checkImport;
  expect(said.lines).toEqual([{ outcome: "NEW", title: "Fietsles", message: null }]);
  const read = `mutation ($network: ID!, $text: String!, $table: TableInput) {
    answer: importOffers(network: $network, text: $text, table: $table) { ... on Import { counts { new } } } }`;
  expect((await ask(board, lead, read, { ...file, table })).answer).toEqual({ counts: { new: 1 } });
  const { offers } = await ask(board, lead, "{ offers(first: 1) { nodes { title price } } }", {});
  expect(offers.nodes).toEqual([{ title: "Fietsles", price: "5 euro" }]);
});

const ODD = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;TZID=Europe/Amsterdam:20270328T023000
SUMMARY:Gat
END:VEVENT
BEGIN:VEVENT
DTSTART:20271031T023000
SUMMARY:Dubbel
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=America/New_York:20270314T023000
SUMMARY:Ver weg
END:VEVENT
BEGIN:VEVENT
DTSTART:20271031T003000Z
SUMMARY:Duidelijk
END:VEVENT
END:VCALENDAR
`;
