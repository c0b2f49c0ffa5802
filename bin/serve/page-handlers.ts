import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { Request } from "express";
import { pagesByPattern } from "./route-patterns.ts";
import { visitOf } from "./watched.ts";

type Routes = ServerBuild["routes"];

/**
 * The pages, each pattern with a handler of its own that knows no other route: of all that a handler knows, Remix
 * compiles every path anew for each request.
 */
export function pageHandlers(build: ServerBuild, getLoadContext: (request: Request) => AppLoadContext): RequestHandler {
  const handlerOf = (part: ServerBuild) => createRequestHandler({ build: part, mode: "production", getLoadContext });
  const handlers = new Map<string, RequestHandler>();
  for (const [pattern, { id }] of pagesByPattern(build.routes)) handlers.set(pattern, handlerOf(partOf(build, id)));
  const every = handlerOf(build);
  return (request, response, next) => {
    // Remix reads an address decoded, the pattern is that of how it was written.
    const own = request.path.includes("%") ? undefined : handlers.get(visitOf(request).route);
    return (own ?? every)(request, response, next);
  };
}

/** The build as if it had no page but this one. */
function partOf(build: ServerBuild, id: string): ServerBuild {
  const line = lineOf(build.routes, id);
  const only = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(line.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/** A route after those it stands in. */
function lineOf(routes: Routes, id: string | undefined): string[] {
  return id === undefined ? [] : [...lineOf(routes, routes[id]?.parentId), id];
}
