import { expect, test } from "vitest";
import { worstBand } from "#app/ui/bands.ts";

test("a list marks what somebody still has to look at, and nothing that is agreed", () => {
  const agreed = { band: "CLASH", state: "AGREED" } as const;
  expect(worstBand([agreed])).toBeNull();
  expect(worstBand([agreed, { band: "NOTE", state: "NEW" }])).toBe("NOTE");
});
