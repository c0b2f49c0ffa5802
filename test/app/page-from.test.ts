import { expect, test } from "vitest";
import { pageFrom } from "#app/page-from.ts";

const all = ["a", "b", "c", "d", "e"].map((slug) => ({ slug }));
const page = (after: string | null) => {
  const { nodes, pageInfo } = pageFrom(all, after, 2);
  return [nodes.map(({ slug }) => slug).join(""), pageInfo.hasNextPage, pageInfo.endCursor];
};

test("pages follow on each other to the end, and an unknown place is the beginning", () => {
  expect(page(null)).toEqual(["ab", true, "b"]);
  expect(page("b")).toEqual(["cd", true, "d"]);
  expect(page("d")).toEqual(["e", false, "e"]);
  expect(page("gone")).toEqual(["ab", true, "b"]);
  expect(pageFrom([], null, 2)).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});
