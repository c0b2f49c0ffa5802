import { expect, test } from "vitest";
import { datesFrom, firstOfMonth, isKept, shownOf } from "#app/agenda-view.ts";
import { dateAtHome, HOME_ZONE, toInstant, toWall } from "#domain/calendar/zone.ts";

const NOW = toInstant("2026-11-27T15:00", HOME_ZONE);
const shown = (query: string) => shownOf(new URLSearchParams(query), NOW);
const start = (query: string) => toWall(shown(query).window.start, HOME_ZONE);

test("the list begins today, at a day ahead, or at the evening that is asked for", () => {
  expect(start("")).toBe("2026-11-27T00:00");
  expect(start("from=2026-12-05")).toBe("2026-12-05T00:00");
  for (const past of ["2025-12-05", "2026-11-27", "2026-13-40", "morgen"])
    expect(start(`from=${past}`)).toBe(start(""));
  expect(start("when=tonight")).toBe("2026-11-27T17:00");
  expect(start("when=ever")).toBe(start(""));
});

test("a month has the weeks that touch it, and shows nothing that is over", () => {
  const { weeks, window } = shown("view=month&from=2027-02-10");
  expect(weeks.map(({ date }) => date)).toEqual(datesFrom("2027-02-01", 28).filter((_, at) => at % 7 === 0));
  expect([dateAtHome(window.start), dateAtHome(window.end)]).toEqual(["2027-02-01", "2027-03-01"]);
  expect(shown("view=month").weeks.map(({ date }) => date)).toEqual(["2026-11-23", "2026-11-30"]);
  expect(shown("view=month&from=2027-08-31").weeks).toHaveLength(6);
  expect(start("view=month")).toBe("2026-11-27T00:00");
});

test("a week begins on Monday, also the one in which the clock changes", () => {
  const { weeks, window } = shown("view=week&from=2027-03-27");
  expect(weeks.map(({ date }) => date)).toEqual(["2027-03-22"]);
  expect(toWall(window.end, HOME_ZONE)).toBe("2027-03-29T00:00");
});

test("beyond what is kept there is no day to look at, and no step leads there", () => {
  for (const far of ["2031-01-01", "9999-12-31"]) {
    expect(start(`from=${far}`)).toBe(start(""));
    expect(shown(`view=month&from=${far}`).month).toBe("2026-11");
    expect(shown(`view=week&from=${far}`).weeks[0]?.date).toBe("2026-11-23");
  }
  expect(isKept("2028-05-01", NOW)).toBe(true);
  expect(isKept("2028-06-01", NOW)).toBe(false);
});

test("months follow each other over the turn of a year, in both directions", () => {
  expect(firstOfMonth("2026-12", 1)).toBe("2027-01-01");
  expect(firstOfMonth("2027-01", -1)).toBe("2026-12-01");
  expect(firstOfMonth("2026-11", 14)).toBe("2028-01-01");
});
