import { expect, test } from "vitest";
import { type WHENS, windowOf } from "#domain/calendar/when.ts";
import { HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";

const asked = (when: (typeof WHENS)[number], wall: string) => {
  const { start, end } = windowOf(when, toInstant(wall, HOME_ZONE));
  return [toWall(start, HOME_ZONE), toWall(end, HOME_ZONE)];
};

test("tonight is from five until the small hours, whenever it is asked", () => {
  for (const clock of ["00:00", "09:00", "23:59"]) {
    expect(asked("tonight", `2026-12-01T${clock}`)).toEqual(["2026-12-01T17:00", "2026-12-02T04:00"]);
  }
});

test("this weekend begins on Friday evening, and on Saturday or Sunday with that day", () => {
  expect(asked("weekend", "2026-11-30T09:00")).toEqual(["2026-12-04T17:00", "2026-12-07T00:00"]);
  expect(asked("weekend", "2026-12-04T23:00")).toEqual(["2026-12-04T17:00", "2026-12-07T00:00"]);
  expect(asked("weekend", "2026-12-05T12:00")).toEqual(["2026-12-05T00:00", "2026-12-07T00:00"]);
  expect(asked("weekend", "2026-12-06T12:00")).toEqual(["2026-12-06T00:00", "2026-12-07T00:00"]);
});

test("this week is what is left of it", () => {
  expect(asked("week", "2026-12-02T15:00")).toEqual(["2026-12-02T00:00", "2026-12-07T00:00"]);
  expect(asked("week", "2026-12-06T23:00")).toEqual(["2026-12-06T00:00", "2026-12-07T00:00"]);
});

test("a weekend in which the clock changes begins and ends by the clock", () => {
  expect(asked("weekend", "2027-03-24T10:00")).toEqual(["2027-03-26T17:00", "2027-03-29T00:00"]);
  expect(asked("weekend", "2026-10-19T10:00")).toEqual(["2026-10-23T17:00", "2026-10-26T00:00"]);
  expect(asked("tonight", "2026-10-24T10:00")).toEqual(["2026-10-24T17:00", "2026-10-25T04:00"]);
});
