import { pathToFileURL } from "node:url";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { patternsOf } from "../../bin/serve/route-patterns.ts";

interface Route {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}

test("a path has the pattern of the page that Remix gives it", { timeout: 60_000 }, async () => {
  const { routes }: { routes: Record<string, Route> } = await import(pathToFileURL("build/server/index.js").href);
  const all = Object.values(routes);
  const patternOf = patternsOf(routes);
  const tree = all
    .filter(({ id }) => id !== "root")
    .map(({ id, path, index }) => ({ id, path: path ?? "", index: index === true }));
  for (const path of all.flatMap((route) => examples(route.path ?? ""))) {
    const match = matchRoutes(tree as never, path)?.at(-1)?.route as Route | undefined;
    expect([path, patternOf(path)]).toEqual([path, `/${match?.path}`]);
  }
});

/** Addresses of a route, and near misses. */
function examples(path: string): string[] {
  const filled = `/${path.replace(/:\w+/g, "x-1").replace("*", "nowhere/at.all")}`;
  return [filled, filled.replace(/\/?$/, "/"), `${filled}/list`, filled.replace(/x-1/, "new"), filled.toUpperCase()];
}

test("a secret in a path is in no pattern", () => {
  const patternOf = patternsOf({ a: { id: "a", path: "calendars/:secret" }, b: { id: "b", path: "*" } });
  expect(["/calendars/sbc_x", "/calendars/sbc_x/more", "/assets/a.css"].map(patternOf)).toEqual([
    "/calendars/:secret",
    "/*",
    "/assets/*",
  ]);
});
