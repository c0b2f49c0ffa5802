import type { Board } from "#board/board.ts";
import { endSession, endStaleSessions } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import type { SignInWay } from "#domain/network/session.ts";
import { cookiesOf } from "./ask-identity.ts";
import { noAskingCookie } from "./asking.ts";
import { actorIn, sessionHere } from "./session-here.ts";

/** Somebody who has just signed in. */
export interface SignedIn {
  actor: Actor;
  /** The session's cookie, to be set in the browser. */
  headers: Headers;
}

/**
 * Where all ways of signing in come together: better-auth has begun a session, under an id that nobody has seen before;
 * the one that this browser had until now is over. Null when better-auth let nobody in (`answer` is null then, or brings no
 * session). The operator hears of it either way. Not in the log of the board: officers read that, and when a lead is at
 * work is not theirs to know.
 */
export async function enter(
  board: Board,
  way: SignInWay,
  answer: Response | null,
  asked: Headers,
): Promise<SignedIn | null> {
  const signedIn = answer && (await letIn(board, answer, asked));
  board.signInTried({ way, person: signedIn?.actor.id ?? null });
  return signedIn;
}

async function letIn(board: Board, answer: Response, asked: Headers): Promise<SignedIn | null> {
  const headers = cookiesOf(answer);
  const session = await sessionHere(board, new Headers({ cookie: pairsOf(headers) }));
  const actor = session && (await actorIn(board, session, "page"));
  if (!session || !actor) return null;
  const before = await sessionHere(board, asked);
  await board.store.write.transaction().execute(async (tx) => {
    if (before && before.id !== session.id) await endSession(tx, before.id);
    await endStaleSessions(tx, board.now());
  });
  headers.append("set-cookie", noAskingCookie(board));
  return { actor, headers };
}

function pairsOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
