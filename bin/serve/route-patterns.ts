import { PROBES } from "./probes.ts";

/** A route as the built pages list it. */
interface Route {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  index?: boolean | undefined;
}

type Routes = Record<string, Route | undefined>;

/** What is not a page: the files of the build, and what is asked by who watches over the board. */
const OTHERS = ["/assets/*", ...PROBES];

/**
 * Tells of a path by which pattern it is answered ("/events/:id"), which is all that a log or a count may know of it:
 * there are secrets in paths. A path of no page has the pattern of the page that says so.
 */
export function patternsOf(routes: Routes): (path: string) => string {
  const patterns = everyPattern(routes).sort(byRank);
  const fixed = new Set(patterns.filter((pattern) => looseness(pattern) === 0));
  const tests = patterns.map((pattern) => ({ pattern, test: testOf(pattern) }));
  return (path) => (fixed.has(path) ? path : (tests.find(({ test }) => test.test(path))?.pattern ?? "/*"));
}

/** Every pattern that the server answers. */
export function everyPattern(routes: Routes): string[] {
  return [...OTHERS, ...pagesByPattern(routes).keys()];
}

/** What the built pages answer, by pattern; a path of no page has the pattern of the page that says so. */
export function pagesByPattern<Known extends Route>(routes: Record<string, Known | undefined>): Map<string, Known> {
  const pages = Object.values(routes).flatMap((route) => (route && (route.path || route.index) ? [route] : []));
  return new Map(pages.map((route) => [pathOf(routes, route), route]));
}

function pathOf(routes: Routes, route: Route | undefined): string {
  if (!route) return "";
  const above = route.parentId === undefined ? "" : pathOf(routes, routes[route.parentId]);
  const path = route.path === undefined || route.path === "" ? above : `${above}/${route.path}`;
  return path === "" && route.index ? "/" : path;
}

/** The more of a pattern stands fixed, the earlier it is tried. */
function byRank(a: string, b: string): number {
  return looseness(a) - looseness(b) || b.length - a.length;
}

function looseness(pattern: string): number {
  return pattern.split("/").reduce((sum, part) => sum + (part === "*" ? 100 : part.startsWith(":") ? 1 : 0), 0);
}

function testOf(pattern: string): RegExp {
  const parts = pattern.split("/").map((part) => {
    if (part === "*") return ".*";
    return part.startsWith(":") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("/")}/?$`, "i");
}
