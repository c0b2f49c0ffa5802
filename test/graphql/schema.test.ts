import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printedSchema } from "#graphql/schema.ts";

test("the committed contract is the graph that is served", () => {
  expect(readFileSync("graphql/schema.graphql", "utf8")).toBe(printedSchema());
});
