import type { RequestListener, ServerResponse } from "node:http";
import helmet from "helmet";
import { visitOf } from "./watched.ts";

/** What an answer bears that does not say otherwise: it loads nothing, nobody frames it, and others learn its host alone. */
const OTHERWISE = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** Where stands what other sites show: the agenda in a frame, and pictures. */
const FRAMED = "/embed";
const PICTURES = ["/picture.png", "/events/:id/picture.png"];

/** Lets other sites show what is there for them; whom a page lets frame it is in its own policy. */
function opened(route: string, response: ServerResponse): void {
  if (route === FRAMED) response.removeHeader("x-frame-options");
  if (PICTURES.includes(route)) response.setHeader("cross-origin-resource-policy", "cross-origin");
}

/** Every answer, whoever gives it, bears the headers that keep a browser from being turned against its reader. */
export function guarded(secure: boolean, listener: RequestListener): RequestListener {
  const guard = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure,
    referrerPolicy: false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
  return (request, response) => {
    const { writeHead } = response;
    // At the last moment: a page has policies of its own (app/entry.server.tsx), and two of them would both hold.
    response.writeHead = ((...given: unknown[]) => {
      const { retryAfter } = visitOf(request);
      if (retryAfter !== null) {
        response.setHeader("retry-after", retryAfter);
        if (Number(given[0]) >= 400) given[0] = 429;
      }
      opened(visitOf(request).route, response);
      // A reader's copy takes over what its validation says: that it is still good changes nothing else about it.
      if (given[0] === 304) return Reflect.apply(writeHead, response, given);
      for (const [name, value] of Object.entries(OTHERWISE)) {
        if (!response.hasHeader(name)) response.setHeader(name, value);
      }
      return Reflect.apply(writeHead, response, given);
    }) as typeof writeHead;
    guard(request, response, () => void listener(request, response));
  };
}
