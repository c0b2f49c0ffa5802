import { expect, test } from "vitest";
import { widerOf } from "#app/ui/wider.ts";

test("around one neighbourhood is its district, with all else that was chosen; around more or around nothing is none", () => {
  const wider = widerOf(new URLSearchParams("q=btw&area=reigersbos&after=x&need=boekhouden"), "nl");
  expect([wider?.name, String(wider?.choice)]).toEqual(["Zuidoost", "q=btw&area=zuidoost&need=boekhouden"]);
  for (const area of ["area=online", "area=reigersbos&area=gein", "area=nergens", "area=", ""]) {
    expect(widerOf(new URLSearchParams(area), "nl"), area).toBeNull();
  }
});
