import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Board } from "#board/board.ts";
import { clientAddress, isAmong, isDirect } from "./client-address.ts";
import { readinessOf } from "./readiness.ts";
import type { Watch } from "./watch.ts";

/** Who may see the metrics, and whose word for the address of another is taken. */
export interface Doors {
  metricsAllow: readonly string[];
  trustedProxies: readonly string[];
}

type Probe = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The addresses for what watches over the board; they answer under any host, and every other goes on to the pages. */
export function withProbes(board: Board, watch: Watch, doors: Doors, pages: RequestListener): RequestListener {
  const ready = readinessOf(board, watch);
  const probes: Record<string, Probe> = {
    "/livez": async (_, response) => text(response, 200, "ok"),
    "/readyz": async (_, response) => {
      const failed = await ready();
      text(response, failed.length > 0 ? 503 : 200, failed.length > 0 ? `not ready: ${failed.join(", ")}` : "ok");
    },
    "/metrics": async (request, response) => {
      if (!maySee(request, doors)) return text(response, 404, "Not Found");
      response.setHeader("content-type", watch.metrics.registered.contentType);
      text(response, 200, await watch.metrics.registered.metrics());
    },
  };
  return (request, response) => {
    const probe = request.method === "GET" || request.method === "HEAD" ? probes[request.url ?? ""] : undefined;
    if (!probe) return pages(request, response);
    probe(request, response).catch((err) => {
      watch.log.error({ err }, "a probe failed");
      text(response, 500, "failed");
    });
  };
}

/** An outsider who comes through a proxy on this machine has the proxy's address. */
function maySee(request: IncomingMessage, { metricsAllow, trustedProxies }: Doors): boolean {
  const proxied = isAmong(request.socket.remoteAddress ?? "", trustedProxies);
  return (proxied || isDirect(request)) && isAmong(clientAddress(request, trustedProxies), metricsAllow);
}

function text(response: ServerResponse, status: number, body: string): void {
  if (!response.hasHeader("content-type")) response.setHeader("content-type", "text/plain; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.writeHead(status).end(`${body}\n`);
}
