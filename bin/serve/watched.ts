import type { IncomingMessage, RequestListener } from "node:http";
import type { Socket } from "node:net";
import { faultNumber } from "#domain/fault-number.ts";
import { freshNonce } from "./nonce.ts";
import type { Watch } from "./watch.ts";

/** What the server knows of a request that it answers. */
export interface Visit {
  nonce: string;
  /** By which a reader and the log name it. */
  id: string;
  route: string;
  /** After how many seconds who asks too fast may ask again. */
  retryAfter: number | null;
}

const visits = new WeakMap<IncomingMessage, Visit>();

/** The visit of a request that came in through `watched`. */
export function visitOf(request: IncomingMessage): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error("A request came in unwatched.");
  return visit;
}

/** Gives each request a number, and logs and counts it when it is answered: by the pattern of its path, never by the path. */
export function watched(watch: Watch, patternOf: (path: string) => string, listener: RequestListener): RequestListener {
  return (request, response) => {
    const begun = performance.now();
    const nonce = freshNonce();
    const route = patternOf((request.url ?? "").replace(/[?#].*$/s, ""));
    const id = faultNumber(nonce);
    visits.set(request, { nonce, id, route, retryAfter: null });
    watch.open.add(response);
    watch.idle.delete(request.socket);
    if (watch.stopping) response.setHeader("connection", "close");
    response.once("close", () => {
      watch.open.delete(response);
      rest(watch, request.socket);
      const ms = Math.round(performance.now() - begun);
      const method = METHODS.has(request.method ?? "") ? String(request.method) : "OTHER";
      // Nobody waited for the end (nginx has the number for it).
      const status = response.writableFinished ? response.statusCode : GONE_AWAY;
      watch.metrics.answered(route, method, status, ms / 1000);
      watch.log.info({ id, method, route, status, ms }, "answered");
    });
    listener(request, response);
  };
}

/** A connection that was answered waits for the next request, or ends when what was written has gone out. */
function rest({ stopping, idle }: Watch, socket: Socket): void {
  if (stopping) socket.destroySoon();
  if (stopping || socket.destroyed || idle.has(socket)) return;
  idle.add(socket);
  if (!known.has(socket)) socket.once("close", () => idle.delete(socket));
  known.add(socket);
}

/** Connections whose end is listened for. */
const known = new WeakSet<Socket>();

const GONE_AWAY = 499;
const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
