import { expect, test } from "vitest";
import { heatLevel, heatRows, shownLines } from "#domain/flag/heat-map.ts";
import { loadOf, type Weight } from "#domain/flag/load.ts";

const WEEK = { start: 0, end: 100 };
const GEIN = new Set(["gein"]);

const aWeight = (facts: Partial<Weight> = {}): Weight => ({
  ...{ kind: "OVERLAP", band: "CLASH", state: "NEW", joined: false, dates: [50], certain: 2, where: ["gein"] },
  ...facts,
});

test("a clash weighs 3, attention 2 and a note 1, and each flag once", () => {
  const flags = [
    aWeight({ dates: [1, 2, 3], where: ["gein", "gein"] }),
    aWeight({ band: "ATTENTION" }),
    aWeight({ band: "NOTE", kind: "SERIES_OVERLAP", dates: [-500, 99] }),
  ];
  expect(loadOf(flags, WEEK, GEIN)).toEqual({ flags: 3, load: 6 });
});

test.each([
  ["one event posted twice", { kind: "SAME_EVENT" }],
  ["a hold beside a certain event", { certain: 1 }],
  ["what people settled", { state: "AGREED" }],
  ["what is seen no more", { state: "STALE" }],
  ["another week", { dates: [100] }],
  ["another area", { where: ["venserpolder", null] }],
] as const)("%s does not weigh", (_, facts) => {
  expect(loadOf([aWeight(facts as Partial<Weight>)], WEEK, GEIN)).toEqual({ flags: 0, load: 0 });
});

test("a cell without happenings is empty, one with them calm until something overlaps", () => {
  const levels = [0, 1, 3, 4, 8, 9].map((load) => heatLevel({ load, happenings: 2 }));
  expect(levels).toEqual(["CALM", "LIGHT", "LIGHT", "BUSY", "BUSY", "CROWDED"]);
  expect(heatLevel({ load: 0, happenings: 0 })).toBe("EMPTY");
});

test("the home district and its thirteen neighbourhoods come first and are always there", () => {
  const rows = heatRows("AREA");
  expect(rows[0]).toMatchObject({ id: "zuidoost", whole: true });
  expect(rows.slice(0, 14).every(({ always }) => always)).toBe(true);
  expect(rows[14]).toMatchObject({ id: "amsterdam", whole: true, always: false });
  const empty = { load: 0, flags: 0, happenings: 0 };
  const lines = rows.map((row) => ({ row, cells: [row.id === "centrum" ? { ...empty, happenings: 1 } : empty] }));
  expect(shownLines(lines).map(({ row }) => row.id)).toEqual([...rows.slice(0, 14).map(({ id }) => id), "centrum"]);
});

test("each broad theme is a row with its needs, and what has none is the last", () => {
  const rows = heatRows("THEME");
  expect(rows[0]).toMatchObject({ id: "geld", whole: false });
  expect(rows[0]?.within).toContain("btw");
  expect(rows.at(-1)).toMatchObject({ id: null, within: [null] });
});
