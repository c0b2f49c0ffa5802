import { expect, test } from "vitest";
import { sayRecurrence } from "#domain/calendar/recurrence-words.ts";
import { toInstant } from "#domain/calendar/zone.ts";

const ZONE = "Europe/Amsterdam";
/** A Tuesday, the first of the month. */
const START = toInstant("2026-12-01T19:00", ZONE);
const nl = (rule: string) => sayRecurrence("nl", rule, START, ZONE);
const en = (rule: string) => sayRecurrence("en", rule, START, ZONE);

test("weekly rules name their days", () => {
  expect(nl("RRULE:FREQ=WEEKLY;BYDAY=TU")).toBe("elke week op dinsdag");
  expect(nl("RRULE:FREQ=WEEKLY")).toBe("elke week op dinsdag");
  expect(nl("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU")).toBe("elke twee weken op dinsdag en donderdag");
  expect(nl("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")).toBe("elke werkdag");
  expect(en("RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=TU")).toBe("every 3 weeks on Tuesday");
});

test("monthly rules say which weekday or date", () => {
  expect(nl("RRULE:FREQ=MONTHLY;BYDAY=2WE;UNTIL=20270303T225959Z")).toBe(
    "elke tweede woensdag van de maand, tot en met 3 maart 2027",
  );
  expect(nl("RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1")).toBe("elke laatste vrijdag van de maand");
  expect(nl("RRULE:FREQ=MONTHLY")).toBe("elke maand op de 1e");
  expect(nl("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1")).toBe("elke maand op de laatste dag");
  expect(en("RRULE:FREQ=MONTHLY;BYDAY=2WE;COUNT=6")).toBe("every second Wednesday of the month, 6 times");
  expect(en("RRULE:FREQ=MONTHLY;BYMONTHDAY=3,22")).toBe("every month on the 3rd and 22nd");
});

test("daily and yearly rules", () => {
  expect(nl("RRULE:FREQ=DAILY;INTERVAL=2")).toBe("om de dag");
  expect(nl("RRULE:FREQ=YEARLY")).toBe("elk jaar op 1 december");
  expect(en("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")).toBe("every year on the last Sunday of March");
});

test("exceptions and extra days are told", () => {
  expect(nl("RRULE:FREQ=WEEKLY\nEXDATE:20261208T190000")).toBe("elke week op dinsdag, niet op 8 december 2026");
  expect(en("RRULE:FREQ=WEEKLY\nRDATE:20261210T190000")).toBe("every week on Tuesday, and also on 1 other day");
  expect(nl("RDATE:20261210T190000,20261217T190000")).toBe("op 3 dagen");
});

test("a rhythm without a plain sentence says so", () => {
  expect(nl("RRULE:FREQ=YEARLY;BYWEEKNO=20")).toBe("herhaalt zich volgens een eigen rooster");
  expect(en("onzin")).toBe("repeats on a schedule of its own");
});
