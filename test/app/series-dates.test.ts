import { expect, test } from "vitest";
import { datesOfSeries } from "#app/series-dates.ts";

const day = (date: string, clock = "18:00") => ({
  start: `2027-01-${date}T${clock}:00.000Z`,
  end: `2027-01-${date}T22:00:00.000Z`,
});

test("a series lists what became of single dates among the others, by the moment at which they are", () => {
  const replaced = (id: string, was: string, span: { start: string; end: string }, status = "CONFIRMED") => {
    return { id, status, replaces: day(was).start, ...span };
  };
  const replacements = [
    replaced("past", "05", day("06")),
    replaced("moved", "12", day("20")),
    replaced("off", "19", day("19"), "CANCELLED"),
    replaced("guest", "26", day("26")),
  ];
  const series = { status: "CONFIRMED", next: [day("13"), day("27")], replacements };
  const now = Date.parse("2027-01-10T00:00:00Z");
  const dates = datesOfSeries(series, now);
  expect(dates.map(({ start, id, became }) => [start.slice(8, 10), id, became])).toEqual([
    ["13", null, null],
    ["19", "off", "CANCELLED"],
    ["20", "moved", "MOVED"],
    ["26", "guest", "CHANGED"],
    ["27", null, null],
  ]);
  const off = datesOfSeries({ ...series, status: "CANCELLED", replacements: [] }, now);
  expect(off.map(({ became }) => became)).toEqual(["CANCELLED", "CANCELLED"]);
});
