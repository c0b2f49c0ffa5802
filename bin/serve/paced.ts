import type { RequestListener } from "node:http";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { connectionOf } from "#board/identity/limit-attempts.ts";
import { wantedLanguage } from "#domain/wording/language.ts";
import { sayWait } from "#domain/wording/wait.ts";
import { say } from "#domain/wording/wording.ts";
import { barePage, isRead } from "./bare-page.ts";
import { clientAddress, isThisMachine } from "./client-address.ts";

/** So often a minute may one address send something, or read what programs read or a picture: enough for a whole office. */
const POSTS = 600;
const FILES = 300;
const MINUTE = 60;

/** As loosely as the pages match an address: in any case, with slashes at its end, or written in another way. */
const FILE = /^\/calendars\/|^\/graphql\b|\.(?:ics|atom|json|jsonld|csv|png)\/*(?:$|\?)|^[^?]*%/i;

/**
 * Refuses who sends or reads faster than a whole office does, before it costs anything. Who asks from this machine is
 * its operator, or a proxy that nobody has named in TRUSTED_PROXIES: all its visitors would count as one.
 */
export function paced(trustedProxies: readonly string[], styles: string, pages: RequestListener): RequestListener {
  const posts = new RateLimiterMemory({ points: POSTS, duration: MINUTE });
  const files = new RateLimiterMemory({ points: FILES, duration: MINUTE });
  return async (request, response) => {
    const safe = request.method === "GET" || request.method === "HEAD";
    if (safe && !FILE.test(request.url ?? "")) return pages(request, response);
    const address = clientAddress(request, trustedProxies);
    if (isThisMachine(address)) return pages(request, response);
    const full = await (safe ? files : posts).consume(connectionOf(address)).then(
      () => null,
      (res: RateLimiterRes) => res,
    );
    if (full === null) return pages(request, response);
    const seconds = Math.ceil(full.msBeforeNext / 1000);
    response.setHeader("retry-after", seconds);
    if (isRead(request)) return barePage(request, response, { status: 429, seconds }, styles);
    const language = wantedLanguage(request.headers.cookie ?? "", request.headers["accept-language"] ?? "");
    response.writeHead(429, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    response.end(`${say(language, "refusal.tooOften", { wait: sayWait(language, seconds) })}\n`);
  };
}
