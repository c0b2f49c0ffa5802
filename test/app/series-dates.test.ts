import { expect, test } from "vitest";
import { datesOfSeries, nextDate, type SeriesDate } from "#app/series-dates.ts";

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

test("after a date that is over comes the next that is not off, also of the series that it was taken from", () => {
  const now = Date.parse("2027-01-10T00:00:00Z");
  const date = (rest: Partial<SeriesDate>) => ({ ...day("13"), id: null, became: null, was: day("13").start, ...rest });
  const alone = { id: "e", series: null };
  const own = { path: `/events/e?at=${encodeURIComponent(day("13").start)}`, ...day("13") };
  const off = date({ ...day("12"), id: "off", became: "CANCELLED" });
  expect(nextDate(alone, [off, date({})], now)).toEqual(own);
  expect(nextDate(alone, [off, date({ id: "moved", became: "MOVED" })], now)).toEqual({
    ...own,
    path: "/events/moved",
  });
  expect(nextDate(alone, [off], now)).toBeNull();
  const series = { id: "e", status: "CONFIRMED", next: [day("13")], replacements: [] };
  expect(nextDate({ id: "moved", series }, [], now)).toEqual(own);
  const sooner = { id: "guest", status: "CONFIRMED", replaces: day("12").start, ...day("12") };
  const withGuest = { ...series, replacements: [sooner] };
  expect(nextDate({ id: "moved", series: withGuest }, [], now)).toEqual({ path: "/events/guest", ...day("12") });
  expect(nextDate({ id: "moved", series: { ...series, status: "CANCELLED" } }, [], now)).toBeNull();
});
