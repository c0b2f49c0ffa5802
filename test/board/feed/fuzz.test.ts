import fc from "fast-check";
import { expect, test } from "vitest";
import { importCalendar } from "#board/feed/import-calendar.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { readOutside } from "#domain/feed/read-outside.ts";
import { Invalid } from "#domain/refusal.ts";
import { aBoard, aNetwork, anActor, NOW } from "../../world.ts";

const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 60);
const ZONE = "Europe/Amsterdam";

// Seeds written for this: lines as calendars have them, and what breaks readers of calendars.
const value = fc.constantFrom(
  "20261201T190000",
  "20261201",
  "20261325T990000",
  "20260329T023000",
  "99991231T235959Z",
  "00010101T000000",
  "-P1D",
  "PT1H30M",
  "P99999999999W",
  "FREQ=WEEKLY;BYDAY=TU",
  "FREQ=SECONDLY",
  "FREQ=YEARLY;BYDAY=53MO;BYSETPOS=-366",
  "FREQ=DAILY;COUNT=0;INTERVAL=-1",
  "FREQ=MONTHLY;UNTIL=20261340",
  "20261201T190000/PT1H,20261202T190000/20261202T180000",
  "Inloop\\, met \\n koffie \\",
  "=C3=A9=",
  "mailto:nergens",
  "\u0000\uFEFF\uD800",
  "",
  ':;,="',
);
const name = fc.constantFrom(
  ...["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "END:VCALENDAR"],
  ...["DTSTART:", "DTEND:", "DURATION:", "RRULE:", "RDATE:", "EXDATE:", "RECURRENCE-ID:", "UID:", "SUMMARY:"],
  ...["DTSTART;TZID=Europe/Amsterdam:", "DTSTART;TZID=Nergens:", "DTSTART;VALUE=DATE:", "RDATE;VALUE=PERIOD:"],
  ...["SUMMARY;ENCODING=QUOTED-PRINTABLE:", 'ORGANIZER;CN="a:b":', "SEQUENCE:", "STATUS:", "TZOFFSETTO:", " "],
);
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(name, value).map(([head, text]) => (/^(BEGIN|END)/.test(head) ? head : head + text)),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
const good = ["BEGIN:VEVENT", "UID:goed", "SUMMARY:Goed", "DTSTART:20261210T190000", "END:VEVENT"];
const calendar = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean())
  .map(([lines, end, whole]) => ["BEGIN:VCALENDAR", ...lines, ...(whole ? good : []), "END:VCALENDAR"].join(end));

test("whatever a calendar holds, reading it gives events and refusals that make sense", () => {
  fc.assert(
    fc.property(calendar, (text) => {
      const { items, refused } = readOutside(text, { zone: ZONE, window: windowAt(NOW) });
      for (const item of items) {
        expect(item.end).toBeGreaterThan(item.start);
        expect(item.title).not.toBe("");
      }
      for (const { fault } of refused) expect(fault.key).toMatch(/^fault\./);
    }),
    { numRuns: RUNS * 10 },
  );
});

test("whatever is imported comes in whole or not at all", async () => {
  const board = await aBoard();
  const network = await aNetwork(board, "een");
  const actor = await anActor(board, [network]);
  const count = async () => (await board.store.read.selectFrom("event").select("id").execute()).length;
  await fc.assert(
    fc.asyncProperty(calendar, async (text) => {
      const before = await count();
      const kept = await importCalendar(board, actor, network.id, text).catch((error) => {
        if (error instanceof Invalid) return null;
        throw error;
      });
      expect(await count()).toBe(before + (kept?.counts.new ?? 0));
    }),
    { numRuns: RUNS },
  );
});
