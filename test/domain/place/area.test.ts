import { expect, test } from "vitest";
import { areaReaches, nearness, readAreas, rootArea, withinReach } from "#domain/place/area.ts";
import { AREAS } from "#domain/place/areas.ts";

test("an area is read from the names that people use, the longest first", () => {
  expect(readAreas("Buurthuis bij metro Ganzenhoef")).toEqual(["ganzenhoef"]);
  expect(readAreas("Kraaiennest")).toEqual(["k-buurt"]);
  expect(readAreas("Anton de Komplein 150, Amsterdam Zuidoost")).toEqual(["zuidoost", "amsterdamse-poort"]);
  expect(readAreas("Amsterdam Nieuw-West, Osdorpplein")).toEqual(["nieuw-west"]);
  expect(readAreas("Amsterdam-Oost")).toEqual(["oost"]);
  expect(readAreas("heel Amsterdam")).toEqual(["amsterdam"]);
});

test("an ordinary word is an area only where it is all that is said", () => {
  expect(readAreas("West")).toEqual(["west"]);
  expect(readAreas("van oost tot west")).toEqual([]);
});

test("Zuidoost is one reachable area, another district is not, online reaches everyone", () => {
  expect(areaReaches("gein", "venserpolder")).toBe(true);
  expect(areaReaches("gein", "zuidoost")).toBe(true);
  expect(areaReaches("gein", "nieuw-west")).toBe(false);
  expect(areaReaches("gein", "diemen")).toBe(false);
  expect(areaReaches("noord", "amsterdam")).toBe(true);
  expect(areaReaches("almere", "amsterdam")).toBe(false);
  expect(areaReaches("almere", "online")).toBe(true);
});

test("reach is symmetric", () => {
  for (const a of AREAS) for (const b of AREAS) expect(areaReaches(a.id, b.id)).toBe(areaReaches(b.id, a.id));
});

test("what is unknown is within reach", () => {
  expect(withinReach({ areas: [], online: false }, { areas: ["almere"], online: false })).toBe(true);
  expect(nearness({ areas: ["gein"], online: false }, { areas: ["gein"], online: false })).toBe("SAME_AREA");
});

test("the next district and the other side of the city are nearer than another town, and out of reach for an advice hour", () => {
  const at = (...areas: string[]) => ({ areas, online: false });
  expect(nearness(at("gein"), at("oost"))).toBe("NEXT");
  expect(nearness(at("gein"), at("nieuw-west"))).toBe("NEXT");
  expect(nearness(at("gein"), at("almere"))).toBe("FAR");
  expect(withinReach(at("gein"), at("oost"))).toBe(false);
  for (const a of AREAS) for (const b of AREAS) expect(nearness(at(a.id), at(b.id))).toBe(nearness(at(b.id), at(a.id)));
});

test("ids are unique, parents exist, and the thirteen neighbourhoods stand under Zuidoost", () => {
  const ids = AREAS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(AREAS.filter(({ parent }) => parent !== null && !ids.includes(parent))).toEqual([]);
  expect(AREAS.filter(({ kind, id }) => kind === "NEIGHBOURHOOD" && rootArea(id) === "zuidoost").length).toBe(13);
});

test("a hall whose name is an ordinary word is meant where it has a capital or stands alone", () => {
  expect(readAreas("Geef je op bij de balie")).toEqual([]);
  expect(readAreas("Debat in De Balie")).toEqual(["centrum"]);
  expect(readAreas("de balie")).toEqual(["centrum"]);
});
