import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { paths } from "#domain/paths.ts";
import { wantedLanguage } from "#domain/wording/language.ts";
import { sayWait } from "#domain/wording/wait.ts";
import { say } from "#domain/wording/wording.ts";
import { visitOf } from "./watched.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Why there is no page: not hers, not there, or too fast, and then for how many seconds. */
type Reason = { status: 403 | 404 } | { status: 429; seconds: number };

/** Whether somebody looks at the answer, and not a program. */
export function isRead({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes("text/html") ?? false;
}

/** A page that looks like the board and costs one string, for when the pages themselves have no word for it. */
export function barePage(request: IncomingMessage, response: ServerResponse, reason: Reason, styles: string): void {
  const language = wantedLanguage(request.headers.cookie ?? "", request.headers["accept-language"] ?? "");
  const title = say(language, `problem.${reason.status}`);
  const wait = reason.status === 429 ? sayWait(language, reason.seconds) : "";
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", POLICY);
  response.setHeader("cache-control", "no-store");
  response.writeHead(reason.status);
  response.end(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Samenbord</title>
<link rel="stylesheet" href="${styles}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<header><div class="top wrap"><a class="brand" href="${paths.agenda}">Samenbord</a></div></header>
<main id="main"><div class="head"><div class="wrap"><h1>${title}</h1></div></div>
<div class="content"><div class="wrap content-read">
<p class="say">${say(language, `problem.${reason.status}Hint`, { wait })}</p>
</div></div></main>
</body>
</html>
`);
}

/**
 * Fills in what is refused without a word: a button that posts to an address without a page. A browser would show its own
 * error there, in its own words.
 */
export function bareRefusals(styles: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { end } = response;
    response.end = ((...given: unknown[]) => {
      const reason = response.headersSent || typeof given[0] === "string" ? null : reasonOf(request, response);
      if (reason === null || !isRead(request)) return Reflect.apply(end, response, given);
      response.end = end;
      barePage(request, response, reason, styles);
      return response;
    }) as typeof end;
    next();
  };
}

function reasonOf(request: IncomingMessage, { statusCode }: ServerResponse): Reason | null {
  const seconds = visitOf(request).retryAfter;
  if (statusCode >= 400 && seconds !== null) return { status: 429, seconds };
  if (statusCode === 403) return { status: 403 };
  return statusCode === 400 || statusCode === 404 ? { status: 404 } : null;
}

/** Where the built pages have their stylesheet. */
export function stylesOf({ routes }: ServerBuild): string {
  const links = routes.root?.module.links?.() ?? [];
  const sheet = links.find((link) => "rel" in link && link.rel === "stylesheet");
  return sheet && "href" in sheet ? String(sheet.href) : "";
}
