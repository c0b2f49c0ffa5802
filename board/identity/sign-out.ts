import type { Board } from "#board/board.ts";
import { askIdentity, cookiesOf } from "./ask-identity.ts";

/** Ends the session of this browser; answers the headers that take its cookie away. */
export async function signOut(board: Board, headers: Headers): Promise<Headers> {
  return cookiesOf(await askIdentity(board, { path: "/sign-out", body: {}, headers }));
}
