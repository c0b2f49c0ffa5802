const WORDS = { 404: "Not Found", 501: "Not Implemented", 503: "Service Unavailable" } as const;

/** For programs that ask for what is not there: a status and its name, kept by nobody. */
export function plainRefusal(status: keyof typeof WORDS, more: Record<string, string> = {}): Response {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...more };
  return new Response(WORDS[status], { status, headers });
}
