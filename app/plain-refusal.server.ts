import { STATUS_CODES } from "node:http";

/** For programs that ask for what is not there: a status and its name, kept by nobody. */
export function plainRefusal(status: 404 | 501 | 503, more: Record<string, string> = {}): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...more };
  return new Response(STATUS_CODES[status], { status, headers });
}
