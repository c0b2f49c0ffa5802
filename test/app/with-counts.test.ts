import { expect, test } from "vitest";
import { countOf } from "#app/ui/with-counts.ts";
import type { FacetCount } from "#domain/feed/agenda-facets.ts";

test("what a choice leaves is what it leaves of its languages", () => {
  const counts: FacetCount[] = [
    { facet: "LANGUAGE", value: "nl", count: 7 },
    { facet: "LANGUAGE", value: "en", count: 2 },
    { facet: "AREA", value: "gein", count: 9 },
  ];
  expect(countOf(counts, null)).toBe(9);
  expect(countOf(counts, "en")).toBe(2);
  expect(countOf([], null)).toBe(0);
});
