import { expect, test } from "vitest";
import { whereOf } from "#app/ui/where.ts";

const named = (name: string) => ({ name });

test("a place goes before its area, and an area that the place names is not said twice", () => {
  expect(whereOf({ online: false, place: named("OBA"), area: named("Gein") }, "online")).toBe("OBA, Gein");
  expect(
    whereOf({ online: false, place: named("Bisnis Oso, Ganzenhoef"), area: named("Ganzenhoef e.o.") }, "online"),
  ).toBe("Bisnis Oso, Ganzenhoef");
});

test("an area is not said twice in two languages", () => {
  expect(whereOf({ online: false, place: named("OBA Oosterdok, Centrum"), area: named("Centre") }, "online")).toBe(
    "OBA Oosterdok, Centrum",
  );
});

test("what is online says so once", () => {
  expect(whereOf({ online: true, place: null, area: named("Online") }, "online")).toBe("online");
  expect(whereOf({ online: true, place: named("OBA"), area: null }, "online")).toBe("online, OBA");
  expect(whereOf({ online: false, place: null, area: null }, "online")).toBe("");
});
