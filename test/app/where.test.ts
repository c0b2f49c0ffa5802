import { expect, test } from "vitest";
import { whereOf } from "#app/ui/where.ts";

const named = (name: string) => ({ name });

test("a place goes before its area, and an area that the place names is not said twice", () => {
  expect(whereOf({ online: false, place: named("OBA"), area: named("Gein") }, "online")).toBe("OBA, Gein");
  expect(
    whereOf({ online: false, place: named("Bisnis Oso, Ganzenhoef"), area: named("Ganzenhoef e.o.") }, "online"),
  ).toBe("Bisnis Oso, Ganzenhoef");
});

test("what is online says so once", () => {
  expect(whereOf({ online: true, place: null, area: named("Online") }, "online")).toBe("online");
  expect(whereOf({ online: true, place: named("OBA"), area: null }, "online")).toBe("online, OBA");
  expect(whereOf({ online: false, place: null, area: null }, "online")).toBe("");
});
