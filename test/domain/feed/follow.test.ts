import { expect, test } from "vitest";
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

test("an address is shown so that its owner knows it and nobody else learns it", () => {
  expect(veiledAddress("sabine.k@example.org")).toBe("s***@example.org");
});
