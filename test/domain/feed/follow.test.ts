import { expect, test } from "vitest";
import { wholeChoice } from "#domain/feed/agenda-choice.ts";
import { keptChoice, veiledAddress } from "#domain/feed/follow.ts";

test("a choice is kept as far as the board knows it, each thing once, in the board's own order", () => {
  const choice = { areas: ["nergens", "gein", "gein"], networks: ["b", "x", "a"], search: `  ${"y".repeat(300)}` };
  expect(keptChoice({ ...choice, themes: [], online: false }, ["a", "b"])).toEqual({
    areas: ["gein"],
    networks: ["a", "b"],
    search: "y".repeat(200),
    online: false,
  });
  expect(keptChoice({}, [])).toEqual({});
});

test("who asks for an area means what lies in it too", () => {
  expect(wholeChoice({ areas: ["zuidoost"] }).areas).toContain("gein");
  expect(wholeChoice({})).toMatchObject({ areas: undefined });
});

test("an address is shown so that its owner knows it and nobody else learns it", () => {
  expect(veiledAddress("sabine.k@example.org")).toBe("s***@example.org");
});
