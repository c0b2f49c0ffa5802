import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pagesByPattern } from "../../bin/serve/route-patterns.ts";

const ENTRY = join(import.meta.dirname, "../../build/server/index.js");

/** The pages as they are built: what the server answers with. */
export async function built(): Promise<ServerBuild> {
  return import(pathToFileURL(ENTRY).href);
}

/** The patterns at which a page stands, those that take a post, and those that only answer. */
export async function builtKinds(): Promise<Record<"pages" | "posts" | "files", string[]>> {
  const all = [...pagesByPattern((await built()).routes)];
  const patterns = (wanted: (module: ServerBuild["routes"][string] & object) => boolean) =>
    all.filter(([, route]) => wanted(route)).map(([pattern]) => pattern);
  return {
    pages: patterns(({ module }) => module.default !== undefined),
    posts: patterns(({ module }) => module.action !== undefined),
    files: patterns(({ module }) => module.default === undefined),
  };
}
