import { expect, test } from "vitest";
import { type Evening, eveningFaults, isKept } from "#domain/calendar/evening.ts";
import { sayEvening } from "#domain/calendar/evening-text.ts";

const AT = Date.parse("2026-12-01T12:00:00+01:00");
const FIRST: Evening = {
  ...{ id: "a", network: "zuid", nth: 1, weekday: 2, from: "19:00", to: "22:00", until: "2027-06-30" },
  ...{ reason: null, at: AT },
};
const span = (start: string, hours = 2) => {
  const from = Date.parse(start);
  return { start: from, end: from + hours * 3_600_000 };
};

test("the first Tuesday is kept, other Tuesdays and other days are not", () => {
  expect(isKept(FIRST, span("2027-01-05T19:30:00+01:00"))).toBe(true);
  expect(isKept(FIRST, span("2027-01-12T19:30:00+01:00"))).toBe(false);
  expect(isKept(FIRST, span("2027-01-06T19:30:00+01:00"))).toBe(false);
});

test("the last of the month is the fourth or the fifth", () => {
  const last = { ...FIRST, nth: -1 };
  expect(isKept(last, span("2027-01-26T19:30:00+01:00"))).toBe(true);
  expect(isKept(last, span("2027-03-23T19:30:00+01:00"))).toBe(false);
  expect(isKept(last, span("2027-03-30T19:30:00+02:00"))).toBe(true);
});

test("by the clock touching is not falling in, and past midnight is", () => {
  const weekly = { ...FIRST, nth: 0 };
  expect(isKept(weekly, span("2027-01-05T17:00:00+01:00"))).toBe(false);
  expect(isKept(weekly, span("2027-01-05T22:00:00+01:00"))).toBe(false);
  expect(isKept(weekly, span("2027-01-05T17:00:00+01:00", 8))).toBe(true);
});

test("it counts from the day on which it was said until its last date", () => {
  const weekly = { ...FIRST, nth: 0 };
  expect(isKept(weekly, span("2026-11-24T19:30:00+01:00"))).toBe(false);
  expect(isKept(weekly, span("2027-06-29T19:30:00+02:00"))).toBe(true);
  expect(isKept(weekly, span("2027-07-06T19:30:00+02:00"))).toBe(false);
});

test("what cannot be is told field by field", () => {
  const bad = { network: "zuid", nth: 5, weekday: 0, from: "25:00", to: "", until: "2029-01-01" };
  const fields = eveningFaults(bad, AT).map(({ field }) => field);
  expect(fields).toEqual(["nth", "weekday", "from", "to", "until"]);
  const backwards = { ...FIRST, from: "22:00", to: "19:00" };
  expect(eveningFaults(backwards, AT)).toEqual([{ field: "to", key: "fault.endBeforeStart" }]);
  expect(eveningFaults(FIRST, AT)).toEqual([]);
});

test("an evening reads like what one says", () => {
  expect(sayEvening("nl", FIRST)).toBe("elke eerste dinsdag van de maand, 19:00–22:00, tot en met 30 juni 2027");
  expect(sayEvening("en", { ...FIRST, nth: 0 })).toContain("19:00–22:00, up to and including 30 June 2027");
});
