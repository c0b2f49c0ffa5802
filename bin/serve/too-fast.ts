import type { ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Language } from "#domain/catalogue/offer.ts";
import { paths } from "#domain/paths.ts";
import { sayWait } from "#domain/wording/wait.ts";
import { say } from "#domain/wording/wording.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The page for who goes too fast: it looks like the board, and costs one string. A reload sends again what was filled in,
 * also where a browser forgets a form on the way back.
 */
export function tooFastPage(response: ServerResponse, language: Language, seconds: number, styles: string): void {
  response.writeHead(429, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "no-store",
  });
  response.end(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(language, "problem.429")} · Samenbord</title>
<link rel="stylesheet" href="${styles}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<header><div class="top wrap"><a class="brand" href="${paths.agenda}">Samenbord</a></div></header>
<main id="main"><div class="head"><div class="wrap"><h1>${say(language, "problem.429")}</h1></div></div>
<div class="content"><div class="wrap content-read">
<p class="say">${say(language, "problem.429Hint", { wait: sayWait(language, seconds) })}</p>
<p>${say(language, "problem.429Office")}</p>
</div></div></main>
</body>
</html>
`);
}

/** Where the built pages have their stylesheet. */
export function stylesOf({ routes }: ServerBuild): string {
  const links = routes.root?.module.links?.() ?? [];
  const sheet = links.find((link) => "rel" in link && link.rel === "stylesheet");
  return sheet && "href" in sheet ? String(sheet.href) : "";
}
