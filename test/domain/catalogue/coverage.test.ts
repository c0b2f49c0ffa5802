import { expect, test } from "vitest";
import { coverageLevel, coverageOf, whomOf, widerThan } from "#domain/catalogue/coverage.ts";
import { areaRows, themeRows } from "#domain/catalogue/rows.ts";

const geld = themeRows().find(({ id }) => id === "geld");
const gein = areaRows().find(({ id }) => id === "gein");
const anOffer = (network: string, areas: string[], need: string | null = "btw") => ({
  network,
  areas,
  need,
  audiences: [] as string[],
});

test.each([
  ["nobody", [], "GAP"],
  ["another need", [anOffer("a", ["gein"], "website")], "GAP"],
  ["another neighbourhood", [anOffer("a", ["venserpolder"])], "GAP"],
  ["the whole district", [anOffer("a", ["zuidoost"])], "WIDE"],
  ["online", [anOffer("a", ["online"])], "WIDE"],
  ["no place at all", [anOffer("a", [])], "WIDE"],
  ["the neighbourhood itself", [anOffer("a", ["gein", "zuidoost"]), anOffer("a", ["gein"])], "SERVED"],
  ["three networks", ["a", "b", "c"].map((one) => anOffer(one, ["gein"])), "CROWDED"],
])("a need for which %s offers something is told as it is", (_, offers, level) => {
  if (!geld || !gein) throw new Error("The rows are gone.");
  expect(coverageLevel(coverageOf(offers, geld, gein))).toBe(level);
});

test("what reaches an area from further away is what holds it, and online", () => {
  expect(widerThan("gein")).toEqual(["zuidoost", "amsterdam", "regio-amsterdam", "online"]);
  expect(widerThan("online")).toEqual([]);
});

test("of an audience what is for it counts, and what is for a broader one or for nobody in particular reaches it", () => {
  if (!geld || !gein) throw new Error("The rows are gone.");
  const levelFor = (audiences: string[]) =>
    coverageLevel(coverageOf([{ ...anOffer("a", ["gein"]), audiences }], geld, gein, whomOf(["zzp"])));
  expect([["zzp"], ["ondernemers"], [], ["ouders"]].map(levelFor)).toEqual(["SERVED", "WIDE", "WIDE", "GAP"]);
  expect(whomOf([])).toBeNull();
});
