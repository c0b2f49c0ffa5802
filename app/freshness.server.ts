import type { LoaderFunctionArgs } from "@remix-run/node";

const VARY = "Cookie, Accept-Language";

/** Says of a page how long it holds: with a validator until that changes, without one not beyond this reading. */
export function stamp(headers: Headers, validator: string | null): void {
  if (headers.has("cache-control")) return;
  if (validator !== null) headers.set("etag", validator);
  headers.set("cache-control", validator === null ? "private, no-store" : "no-cache");
  headers.append("vary", VARY);
}

type Asked = Pick<LoaderFunctionArgs, "request" | "context">;

/**
 * Answers with a file that every reader gets alike, session or not, or with `304` when the reader's copy still holds.
 * `write` is not asked for a copy that does.
 */
export async function publicFile(args: Asked, type: string, write: () => Promise<string>): Promise<Response> {
  const { validators } = args.context;
  const headers = new Headers({ "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" });
  if (validators) {
    stamp(headers, validators.feed);
    const changed = Math.floor(validators.changedAt / 1000) * 1000;
    // Within one second a second write could not be told from the first (RFC 9110 §8.8.2.2).
    if (args.context.board.now() >= changed + 1000) headers.set("last-modified", new Date(changed).toUTCString());
    if (holds(args.request.headers, validators.feed, headers)) return new Response(null, { status: 304, headers });
  }
  headers.set("content-type", type);
  // As bytes: a Response checks a string sign by sign before it encodes it.
  return new Response(Buffer.from(await write()), { headers });
}

/** Whether the reader's copy is still the present one; a date counts only without a validator (RFC 9110 §13.2.2). */
function holds(asked: Headers, validator: string, present: Headers): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.split(",").some((tag) => tag.trim() === validator);
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return since >= Date.parse(present.get("last-modified") ?? "");
}
