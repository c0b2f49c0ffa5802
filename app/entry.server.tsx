import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { contentPolicy } from "./content-policy.server.ts";
import { stamp } from "./freshness.server.ts";
import { languageOf } from "./language.server.ts";
import { NonceContext } from "./ui/nonce.ts";

/** Pages come in one piece: nothing on them waits, and a string costs less to make than a stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, validators }: AppLoadContext,
): Response {
  const live = hydrates(context);
  // Without the marks that only hydration reads.
  const render = live ? renderToString : renderToStaticMarkup;
  const page = render(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} />
    </NonceContext.Provider>,
  );
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-language", languageOf(request));
  headers.set("content-security-policy", contentPolicy(live ? nonce : null));
  stamp(headers, live || status !== 200 || request.method === "POST" ? null : (validators?.page ?? null));
  // As bytes: a Response checks a string sign by sign before it encodes it.
  return new Response(Buffer.from(`<!doctype html>${page}`), { status: refusedWith(context) ?? status, headers });
}

/** The status of the refusal that is shown: of a form that was refused, the page it came from may be refused as well. */
function refusedWith({ staticHandlerContext: { errors } }: EntryContext): number | undefined {
  return Object.values(errors ?? {}).find(isRouteErrorResponse)?.status;
}

function hydrates({ staticHandlerContext, routeModules }: EntryContext): boolean {
  const handles = staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle);
  return handles.some((handle) => (handle as { hydrate?: boolean } | undefined)?.hydrate === true);
}

/** Faults of ours go to the operator with the number that the page shows; refusals are no faults. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || error instanceof Response || isRouteErrorResponse(error)) return;
  context.report(error);
}
