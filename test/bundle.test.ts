import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from "graphql";
import { expect, test } from "vitest";
import { aDataFolder, aServedBoard } from "./served.ts";

test("the built board serves its whole schema and a page", { timeout: 60_000 }, async () => {
  const { address, child, ended } = await aServedBoard(aDataFolder());
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = (await answer.json()) as { data: Parameters<typeof buildClientSchema>[0] };
  const sorted = (schema: Parameters<typeof printSchema>[0]) => printSchema(lexicographicSortSchema(schema));
  expect(sorted(buildClientSchema(data))).toBe(sorted(buildSchema(readFileSync("graphql/schema.graphql", "utf8"))));

  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<h1");
  expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(await statusFor(address, "elders.example")).toBe(421);
  child.kill("SIGTERM");
  expect(await ended).toEqual({ code: 0, signal: null });
});

/** fetch sets Host itself, so a bare request asks under another name. */
async function statusFor(address: string, host: string): Promise<number | undefined> {
  const [response] = await once(get(address, { headers: { host } }), "response");
  response.resume();
  return response.statusCode;
}
