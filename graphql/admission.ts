import type { Board } from "#board/board.ts";
import { MOST_BYTES } from "./limits.ts";

/** A request that was let in, with all of it by which its answer can differ for readers who are nobody in particular. */
export interface Admitted {
  request: Request;
  question: string;
}

/**
 * Lets in a request that a page of this board or a client without a browser can have sent, read up to the limit; a
 * browser sends cookies along for other sites too, so those are refused whatever they ask.
 */
export async function admit(request: Request, board: Board): Promise<Admitted | Response> {
  const { method, headers, url } = request;
  if (method !== "GET" && method !== "POST") return refused(405, "Use GET or POST.", { allow: "GET, POST" });
  if (isForeign(headers, board)) return refused(403, "Requests from other sites are not answered.");
  if (url.length > MOST_BYTES) return refused(414, "The address is too long.");
  const accepted = headers.get("accept") ?? "";
  if (method === "GET") return { request, question: `${accepted}\n${url}` };
  if (!isJson(headers)) return refused(415, "Send application/json.", { accept: "application/json" });
  const body = await bodyOf(request);
  if (body === null) return refused(413, `A request has at most ${MOST_BYTES} bytes.`);
  const read = new Request(url, { method, headers, body, signal: request.signal });
  return { request: read, question: `${accepted}\n${url}\n${Buffer.from(body).toString()}` };
}

function isForeign(headers: Headers, board: Board): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin !== null && !originsOf(board).includes(origin)) return true;
  return site !== null && site !== "same-origin" && site !== "none";
}

/** The demonstration answers for both names of this machine. */
function originsOf({ baseUrl, demonstration }: Board): string[] {
  const { origin, protocol, port } = new URL(baseUrl);
  if (!demonstration) return [origin];
  return [origin, ...["localhost", "127.0.0.1"].map((host) => new URL(`${protocol}//${host}:${port}`).origin)];
}

function isJson(headers: Headers): boolean {
  const [type] = (headers.get("content-type") ?? "").split(";");
  return type?.trim().toLowerCase() === "application/json";
}

/** Stops reading where the limit is, whatever length was announced; null when the body is longer. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return null;
  const bytes = new Uint8Array(MOST_BYTES);
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    if (length + chunk.byteLength > MOST_BYTES) return null;
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}

/** The DOM's types do not know yet that a stream can be walked. */
function chunksOf({ body }: Request): AsyncIterable<Uint8Array> | Uint8Array[] {
  return (body as unknown as AsyncIterable<Uint8Array> | null) ?? [];
}

function refused(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ message }] }, { status, headers });
}
