import type { Board } from "#board/board.ts";
import { actorById } from "#db/people.ts";
import { personOfToken } from "#db/tokens.ts";
import type { Actor } from "#domain/network/network.ts";
import { actorIn, sessionHere } from "./session-here.ts";

/**
 * Who asks: the person of a bearer token or of the session cookie, or null for a reader without an account. A page that
 * only listens (`use` false) is no use of the session, which goes on to its end.
 */
export async function actorOf(board: Board, headers: Headers, via: "page" | "api", use = true): Promise<Actor | null> {
  const person = await ofToken(board, headers);
  if (person !== null) return actorById(board.store.read, person, via);
  const session = await sessionHere(board, headers);
  return session && actorIn(board, session, via, use);
}

async function ofToken(board: Board, headers: Headers): Promise<string | null> {
  const token = /^Bearer (sb_[\w-]{20,})$/.exec(headers.get("authorization") ?? "")?.[1];
  return token ? personOfToken(board.store.read, token, board.now()) : null;
}
