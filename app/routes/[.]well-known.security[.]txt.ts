import type { LoaderFunctionArgs } from "@remix-run/node";
import { securityText } from "#domain/security-text.ts";

/** Where to report a hole, for whoever looks where RFC 9116 says; nothing while the operator named no contact. */
export function loader({ context: { board } }: LoaderFunctionArgs): Response {
  if (board.securityContact === null) return new Response("Not Found", { status: 404, headers: NOT_KEPT });
  const text = securityText(board.securityContact, board.baseUrl, board.now());
  return new Response(text, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "max-age=3600" },
  });
}

const NOT_KEPT = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
