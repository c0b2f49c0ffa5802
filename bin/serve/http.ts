import { readdir } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import type { Board } from "#board/board.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";
import { paths } from "#domain/paths.ts";
import { fromMemory, type Pages } from "./answers.ts";
import { bareRefusals, stylesOf } from "./bare-page.ts";
import { clientAddress } from "./client-address.ts";
import { guarded } from "./guarded.ts";
import { ownPagesOnly } from "./own-origin.ts";
import { paced } from "./paced.ts";
import { pageHandlers } from "./page-handlers.ts";
import { type Doors, withProbes } from "./probes.ts";
import { patternsOf } from "./route-patterns.ts";
import { buildOf, type Validators, validatorsOf } from "./validators.ts";
import type { Watch } from "./watch.ts";
import { visitOf, watched } from "./watched.ts";

export interface Place extends Doors {
  /** The names under which the board is reached; others get no page. */
  hosts: readonly string[];
  /** The folder of the build, which holds the pages and their files. */
  build: string;
}

/** The web server of a board: its memory, its hosts, its headers, its files and its pages. */
export async function webServer(board: Board, place: Place, watch: Watch): Promise<RequestListener> {
  const { hosts, build: folder, trustedProxies } = place;
  const entry = join(folder, "server/index.js");
  // The one line that looks up from this floor: the built pages are loaded by their path.
  const build: ServerBuild = await import(pathToFileURL(entry).href);
  const report = (request: IncomingMessage, error: unknown): string => {
    const { id, route } = visitOf(request);
    watch.log.error({ id, route, err: error }, "broken");
    return id;
  };
  const validators = new WeakMap<IncomingMessage, Validators>();
  const styles = stylesOf(build);
  const server = express();
  server.disable("x-powered-by");
  server.use(knownHostsOnly(hosts), ownPagesOnly(hosts), smallBodiesOnly, nameTheClient(trustedProxies));
  server.use(compression({ filter: isCompressible }), bareRefusals(styles));
  server.use("/assets", express.static(join(folder, "client/assets"), { immutable: true, maxAge: "1y" }));
  // By name, so that no page first asks the disk whether it is a file.
  const files = express.static(join(folder, "client"), { index: false, maxAge: "1h", setHeaders: forOthers });
  for (const file of await readdir(join(folder, "client"), { withFileTypes: true })) {
    if (file.isFile()) server.get(`/${file.name}`, files);
  }
  const { id: release } = buildOf(board, entry);
  const getLoadContext = (request: Request) => ({
    board,
    release,
    nonce: visitOf(request).nonce,
    report: (error: unknown) => report(request, error),
    slowDown: (seconds: number) => {
      visitOf(request).retryAfter = seconds;
    },
    validators: validators.get(request) ?? null,
  });
  server.all("*", pageHandlers(build, getLoadContext));
  server.use(brokenRequest(report));
  const answer: Pages = (request, response, valid) => {
    validators.set(request, valid);
    server(request, response);
  };
  const pages = paced(trustedProxies, styles, fromMemory(validatorsOf(board, entry), answer, report));
  const answered = guarded(board.baseUrl.startsWith("https:"), withProbes(board, watch, place, pages));
  return watched(watch, patternsOf(build.routes), answered);
}

/** The one script that other sites load says that they may. */
function forOthers(response: ServerResponse, path: string): void {
  if (basename(path) !== basename(paths.embedScript)) return;
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("cross-origin-resource-policy", "cross-origin");
}

/** What breaks outside the pages, such as an address that is no text, says nothing of the machine. */
function brokenRequest(report: (request: IncomingMessage, error: unknown) => string) {
  return (error: { status?: number }, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const asked = error.status !== undefined && error.status < 500;
    const text = asked ? "Bad Request" : `Something went wrong on the board: ${report(request, error)}`;
    return response
      .status(asked ? 400 : 500)
      .type("text/plain")
      .send(text);
  };
}

/** A request for another host may be somebody else's mail link or a poisoned cache: it gets no page. */
function knownHostsOnly(hosts: readonly string[]) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (hosts.includes(request.headers.host ?? "")) return next();
    response.status(421).type("text/plain").send("Misdirected Request");
  };
}

const MOST_BYTES = 256 * 1024;
/** A calendar of 5 MB with its form around it. */
const MOST_BYTES_IMPORT = 6 * 1024 * 1024;

/** Remix reads a form into memory whole, so what is too large is refused before; what hides its length, too. */
function smallBodiesOnly(request: Request, response: Response, next: NextFunction) {
  if (request.method === "GET" || request.method === "HEAD") return next();
  const length = Number(request.headers["content-length"] ?? (request.headers["transfer-encoding"] ? Number.NaN : 0));
  const most = request.path === "/import" ? 2 * MOST_BYTES_IMPORT : MOST_BYTES;
  if (length <= most) return next();
  return response
    .status(Number.isNaN(length) ? 411 : 413)
    .set("connection", "close")
    .type("text/plain")
    .send("Too large");
}

/** Tells the limits on signing in who asks; what a client says of itself, or of a proxy that nobody trusts, is dropped. */
function nameTheClient(trustedProxies: readonly string[]) {
  return (request: Request, _response: Response, next: NextFunction) => {
    request.headers[CLIENT_ADDRESS] = clientAddress(request, trustedProxies);
    delete request.headers["x-forwarded-host"];
    delete request.headers["x-forwarded-for"];
    next();
  };
}

function isCompressible(request: Request, response: Response): boolean {
  const streams = String(response.getHeader("content-type")).startsWith("text/event-stream");
  return !streams && compression.filter(request, response);
}
