import type { RequestListener } from "node:http";
import helmet from "helmet";

/** What may be loaded, and who may frame it, of an answer that is no page: nothing, and nobody. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** Every answer, whoever gives it, bears the headers that keep a browser from being turned against its reader. */
export function guarded(secure: boolean, listener: RequestListener): RequestListener {
  const guard = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
  return (request, response) => {
    const { writeHead } = response;
    // At the last moment: a page has a policy of its own (app/entry.server.tsx), and two of them would both hold.
    response.writeHead = ((...given: unknown[]) => {
      if (!response.hasHeader("content-security-policy")) response.setHeader("content-security-policy", NOTHING);
      return Reflect.apply(writeHead, response, given);
    }) as typeof writeHead;
    guard(request, response, () => void listener(request, response));
  };
}
