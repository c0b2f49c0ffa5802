import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { everyPattern } from "../../bin/serve/route-patterns.ts";
import { built } from "./built.ts";
import { EXITS, FILES } from "./exits.ts";

test("every way out of the board has its rows in the hostile suite, and no row is of one that is gone", async () => {
  const { routes } = await built();
  expect(Object.keys(EXITS).sort()).toEqual(everyPattern(routes).sort());
});

test("every file that stands beside the pages has its rows", () => {
  const files = readdirSync("build/client", { withFileTypes: true }).filter((file) => file.isFile());
  expect([...FILES].sort()).toEqual(files.map(({ name }) => `/${name}`).sort());
});
