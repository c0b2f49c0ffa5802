import { expect, test } from "vitest";
import { daysAt } from "#domain/calendar/dutch-days.ts";

test("a date knows its holidays", () => {
  expect(daysAt("2027-03-29").map(({ id }) => id)).toEqual(["pasen"]);
  expect(daysAt("2027-02-24").map(({ id }) => id)).toEqual(["ramadan", "voorjaarsvakantie"]);
  expect(daysAt("2027-06-15")).toEqual([]);
});
