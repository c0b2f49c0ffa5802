import type { UserConfig } from "vite";

/**
 * The server is built with its libraries in it, so that a start reads a few large files instead of two thousand small
 * ones. Outside stays what is native or reads files that lie beside it, and what pages and server share as one copy.
 */
export const ssr: NonNullable<UserConfig["ssr"]> = {
  noExternal: true,
  external: [
    ...["@resvg/resvg-js", "better-sqlite3", "fontkit", "pdfkit"],
    ...["@remix-run/express", "@remix-run/node", "@remix-run/router", "@remix-run/server-runtime", "express"],
    ...["@escape.tech/graphql-armor-max-tokens", "graphql", "kysely", "react", "react-dom"],
  ],
};

type Rollup = NonNullable<NonNullable<UserConfig["build"]>["rollupOptions"]>;

/** Says nothing of comments in libraries, and of addresses without a page, which have no script. */
export const onLog: NonNullable<Rollup["onLog"]> = (level, log, handler) => {
  if (log.code !== "INVALID_ANNOTATION" && log.code !== "EMPTY_BUNDLE") handler(level, log);
};
