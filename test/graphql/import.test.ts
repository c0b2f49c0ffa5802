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
