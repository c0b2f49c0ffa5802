import { expect, test } from "vitest";
import { type Step, takenBack, toldSteps } from "#domain/alignment/step.ts";

const both = (kind: "KEPT" | "REFERS"): Step[] => [
  { does: "LINK", on: true, post: "a", other: "b", kind },
  { does: "LINK", on: true, post: "b", other: "a", kind },
];

test("that two posts stay beside each other is told once", () => {
  expect(toldSteps(both("KEPT"))).toHaveLength(1);
  expect(toldSteps(takenBack(both("REFERS")))).toHaveLength(1);
});

test("that each names the other is told of both", () => {
  expect(toldSteps(both("REFERS"))).toHaveLength(2);
});
