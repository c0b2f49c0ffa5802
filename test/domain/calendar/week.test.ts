import { expect, test } from "vitest";
import { DAY, HOUR } from "#domain/calendar/interval.ts";
import { eveningOf } from "#domain/calendar/quick-moment.ts";
import { weeksFrom } from "#domain/calendar/week.ts";

const at = (text: string) => Date.parse(text);

test("weeks begin on Monday midnight in Amsterdam and follow each other without a gap", () => {
  const weeks = weeksFrom(at("2026-12-06T23:30:00+01:00"), 3);
  expect(weeks.map(({ date, number }) => [date, number])).toEqual([
    ["2026-11-30", 49],
    ["2026-12-07", 50],
    ["2026-12-14", 51],
  ]);
  expect(weeks[0]?.start).toBe(at("2026-11-30T00:00:00+01:00"));
  expect(weeks[0]?.end).toBe(weeks[1]?.start);
});

test("the week in which the clock changes is an hour longer or shorter", () => {
  const [spring] = weeksFrom(at("2027-03-24T12:00:00+01:00"), 1);
  const [autumn] = weeksFrom(at("2026-10-20T12:00:00+02:00"), 1);
  expect((spring?.end ?? 0) - (spring?.start ?? 0)).toBe(7 * DAY - HOUR);
  expect((autumn?.end ?? 0) - (autumn?.start ?? 0)).toBe(7 * DAY + HOUR);
});

test("a week counts in the year that has its Thursday", () => {
  const numbers = weeksFrom(at("2026-12-25T12:00:00+01:00"), 3).map(({ number }) => number);
  expect(numbers).toEqual([52, 53, 1]);
  expect(weeksFrom(at("2029-12-31T12:00:00+01:00"), 1)[0]?.number).toBe(1);
});

test("one begins in an empty week on its Tuesday, later when that is over, and not when all of it is", () => {
  const tuesday = { date: "2026-12-08", start: "19:00", end: "21:00" };
  expect(eveningOf("2026-12-07", at("2026-12-01T12:00:00+01:00"))).toEqual(tuesday);
  expect(eveningOf("2026-12-07", at("2026-12-07T12:00:00+01:00"))).toEqual(tuesday);
  expect(eveningOf("2026-12-07", at("2026-12-09T12:00:00+01:00"))?.date).toBe("2026-12-10");
  expect(eveningOf("2026-12-07", at("2026-12-13T12:00:00+01:00"))).toBeNull();
});
