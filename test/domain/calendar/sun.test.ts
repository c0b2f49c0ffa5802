import { expect, test } from "vitest";
import { MINUTE } from "#domain/calendar/interval.ts";
import { sunset } from "#domain/calendar/sun.ts";

test("the sun sets in Amsterdam when the almanac says, within six minutes, in every season", () => {
  for (const [date, time] of [
    ["2027-02-16", "17:50+01:00"],
    ["2027-03-09", "18:28+01:00"],
    ["2027-06-21", "22:06+02:00"],
    ["2027-09-23", "19:36+02:00"],
    ["2027-12-21", "16:28+01:00"],
  ] as const)
    expect(Math.abs(sunset(date) - Date.parse(`${date}T${time}`)) / MINUTE).toBeLessThan(6);
});
