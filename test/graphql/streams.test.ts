import { parse, validate } from "graphql";
import { expect, test } from "vitest";
import { STREAMS } from "#app/live.ts";
import { schema } from "#graphql/schema.ts";

test("what pages listen to is in the graph", () => {
  for (const stream of Object.values(STREAMS)) expect(validate(schema, parse(stream))).toEqual([]);
});
