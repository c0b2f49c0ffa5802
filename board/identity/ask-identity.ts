import type { Board } from "#board/board.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";

interface Question {
  /** Below better-auth's own address, with its query. */
  path: string;
  /** What is posted; without it the question is a GET. */
  body?: object;
  headers: Headers;
  /** The secret of the browser that asks for a code, or brings one. */
  browser?: string;
}

/**
 * Asks better-auth by its own door, so that its limits on tries and its check of the origin hold here too. No browser
 * reaches that door itself.
 */
export function askIdentity(board: Board, { path, body, headers, browser }: Question): Promise<Response> {
  const request = new Request(`${board.baseUrl}/api/auth${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      "content-type": "application/json",
      origin: board.baseUrl,
      cookie: headers.get("cookie") ?? "",
      "user-agent": headers.get("user-agent") ?? "",
      [CLIENT_ADDRESS]: headers.get(CLIENT_ADDRESS) ?? "127.0.0.1",
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return board.identity.ask(request, browser);
}

/** The cookies of an answer, alone: nothing else of it is meant for the browser. */
export function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}
