import type { Fetched } from "#board/board.ts";
import type { MessageKey } from "#domain/wording/wording.ts";

interface More {
  params?: Record<string, number>;
  gone?: boolean;
  retryAfter?: number | null;
}

/** Why an address was not read, with the key of the sentence that says so. */
export class FetchFault extends Error {
  override name = "FetchFault";
  constructor(
    readonly key: MessageKey,
    readonly more: More = {},
  ) {
    super(key);
  }
}

/** Any error as what came of a reading; errors of the network say which server, and so are not passed on. */
export function asFault(error: unknown): Fetched {
  const { key, more } = error instanceof FetchFault ? error : new FetchFault(keyOf(error));
  const { params, gone = false, retryAfter = null } = more;
  return { kind: "FAULT", fault: { field: "url", key, ...(params ? { params } : {}) }, gone, retryAfter };
}

function keyOf(error: unknown): MessageKey {
  const { name, code } = error as { name?: string; code?: string };
  if (name === "AbortError" || name === "TimeoutError" || code === "ETIMEDOUT") return "fault.feed.slow";
  if (/CERT|VERIFY/.test(code ?? "")) return "fault.feed.certificate";
  return code?.startsWith("Z_") || code?.startsWith("ERR_BROTLI") ? "fault.feed.broken" : "fault.feed.unreachable";
}
