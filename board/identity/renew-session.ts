import type { Board } from "#board/board.ts";
import type { Tx } from "#db/handle.ts";
import { newSecret } from "#db/secrets.ts";
import { renameSession } from "#db/sessions.ts";
import type { Session, SignInWay } from "#domain/network/session.ts";

/**
 * Gives a session another id, for when its person's rights change while she looks: the old cookie opens nothing more.
 * Answers the header that brings the new one.
 */
export async function renewSession(board: Board, tx: Tx, session: Session, way: SignInWay): Promise<Headers> {
  const token = newSecret("");
  await renameSession(tx, session.id, { token, way });
  return new Headers({ "set-cookie": await board.identity.cookieOf(token) });
}
