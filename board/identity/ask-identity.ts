import type { Board } from "#board/board.ts";
import { CLIENT_ADDRESS } from "#db/identity.ts";

/** Asks better-auth by its own door, so that its limits on tries and its check of the origin hold here too. */
export function askIdentity(board: Board, path: string, body: object, headers: Headers): Promise<Response> {
  const request = new Request(`${board.baseUrl}/api/auth${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: board.baseUrl,
      cookie: headers.get("cookie") ?? "",
      [CLIENT_ADDRESS]: headers.get(CLIENT_ADDRESS) ?? "127.0.0.1",
    },
    body: JSON.stringify(body),
  });
  return board.identity.handler(request);
}

/** The cookies of an answer, alone: nothing else of it is meant for the browser. */
export function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return headers;
}
