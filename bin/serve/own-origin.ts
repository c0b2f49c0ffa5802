import type { NextFunction, Request, Response } from "express";

const SAFE = ["GET", "HEAD", "OPTIONS"];

/**
 * Lets only the board's own pages, and programs, send what changes something: a page of another site that posts is
 * refused before anything reads it (ASVS V3.5). Browsers say where a request comes from; programs say nothing.
 */
export function ownPagesOnly(hosts: readonly string[]) {
  return ({ method, headers }: Request, response: Response, next: NextFunction) => {
    if (SAFE.includes(method)) return next();
    if (method !== "POST") return response.status(405).set("allow", "GET, HEAD, POST").type("text/plain").send("No");
    const site = headers["sec-fetch-site"];
    const foreign = site === undefined ? isForeign(headers.origin, hosts) : site !== "same-origin" && site !== "none";
    if (!foreign) return next();
    return response.status(403).type("text/plain").send("Sent by another site");
  };
}

function isForeign(origin: string | undefined, hosts: readonly string[]): boolean {
  if (origin === undefined) return false;
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}
