import type { Board } from "#board/board.ts";
import type { Tx } from "#db/handle.ts";
import { newSecret } from "#db/secrets.ts";
import { endSessionsOf, renameSession } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Session, SignInWay } from "#domain/network/session.ts";
import { sessionHere } from "./session-here.ts";

/**
 * Gives a session another id, for when its person's rights change while she looks: the old cookie opens nothing more.
 * Answers the header that brings the new one.
 */
export async function renewSession(board: Board, tx: Tx, session: Session, way: SignInWay): Promise<Headers> {
  const token = newSecret("");
  await renameSession(tx, session.id, { token, way });
  return new Headers({ "set-cookie": await board.identity.cookieOf(token) });
}

/**
 * For whoever changes a role of her own: her session here gets another id, and she is signed out everywhere else. Answers
 * the header that brings the new id; none when a program asks with a key of hers.
 */
export async function renewOwn(board: Board, tx: Tx, actor: Actor, asked: Headers): Promise<Headers> {
  const session = await sessionHere(board, asked);
  const here = session?.person === actor.id ? session : null;
  await endSessionsOf(tx, actor.id, here?.id);
  return here ? renewSession(board, tx, here, here.way) : new Headers();
}
