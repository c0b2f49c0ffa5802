import type { LoaderFunctionArgs } from "@remix-run/node";

const VARY = "Cookie, Accept-Language";

/**
 * Says of a page how long it holds: with a validator until that changes, without one not beyond this reading. A page that
 * changes by anything but a write, the day or an edge of it (`db/edges.ts`) says so by a cache-control of its own.
 */
export function stamp(headers: Headers, validator: string | null): void {
  if (headers.has("cache-control")) return;
  if (validator !== null) headers.set("etag", validator);
  headers.set("cache-control", validator === null ? "private, no-store" : "no-cache");
  headers.append("vary", VARY);
}

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;
type Write = () => Promise<string | Buffer<ArrayBuffer>>;

/**
 * Answers with a file that every reader gets alike, session or not, or with `304` when the reader's copy still holds.
 * `write` is not asked for a copy that does.
 */
export function publicFile({ request, context }: Asked, type: string, write: Write): Promise<Response> {
  const headers = new Headers({ "access-control-allow-origin": "*" });
  headers.set("content-type", type);
  const { validators, board } = context;
  if (validators) {
    stamp(headers, validators.feed);
    const changed = Math.floor(validators.changedAt / 1000) * 1000;
    // Within one second a second write could not be told from the first (RFC 9110 §8.8.2.2).
    if (board.now() >= changed + 1000) headers.set("last-modified", new Date(changed).toUTCString());
  }
  return fileOr304(request, headers, write);
}

/** The same for a picture, which other sites show, and which changes when a page does. */
export function publicPicture(
  { request, context: { validators } }: Asked,
  draw: () => Promise<Buffer<ArrayBuffer>>,
): Promise<Response> {
  const headers = new Headers({ "content-type": "image/png" });
  stamp(headers, validators?.page ?? null);
  return fileOr304(request, headers, draw);
}

/** The same for what only its owner's programs read: no cache between may keep it, and no other site learns its address. */
export function privateFile(
  { request, context: { validators } }: Asked,
  { type, owner }: { type: string; owner: string },
  write: Write,
): Promise<Response> {
  const headers = new Headers({ "content-type": type, "cache-control": "private, no-cache" });
  headers.set("referrer-policy", "no-referrer");
  if (validators) headers.set("etag", `W/"${owner}.${validators.own}"`);
  return fileOr304(request, headers, write);
}

async function fileOr304({ headers: asked }: Request, headers: Headers, write: Write): Promise<Response> {
  if (holds(asked, headers)) return new Response(null, { status: 304, headers });
  const written = await write();
  // As bytes: a Response checks a string sign by sign before it encodes it.
  return new Response(typeof written === "string" ? Buffer.from(written) : written, { headers });
}

/** Whether the reader's copy is still the present one; a date counts only without a validator (RFC 9110 §13.2.2). */
function holds(asked: Headers, present: Headers): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.split(",").some((tag) => tag.trim() === present.get("etag"));
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return since >= Date.parse(present.get("last-modified") ?? "");
}
