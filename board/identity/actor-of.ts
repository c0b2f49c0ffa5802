import type { Board } from "#board/board.ts";
import { actorById } from "#db/people.ts";
import { personOfToken } from "#db/tokens.ts";
import type { Actor } from "#domain/network/network.ts";

/** Who asks: the person of the session cookie or of a bearer token, or null for a reader without an account. */
export async function actorOf(board: Board, headers: Headers, via: "page" | "api"): Promise<Actor | null> {
  const person = (await ofToken(board, headers)) ?? (await ofSession(board, headers));
  return person === null ? null : actorById(board.store.read, person, via);
}

async function ofToken(board: Board, headers: Headers): Promise<string | null> {
  const token = /^Bearer (sb_[\w-]{20,})$/.exec(headers.get("authorization") ?? "")?.[1];
  return token ? personOfToken(board.store.read, token) : null;
}

async function ofSession(board: Board, headers: Headers): Promise<string | null> {
  if (!headers.get("cookie")?.includes("samenbord.session")) return null;
  const session = await board.identity.api.getSession({ headers });
  return session?.user.id ?? null;
}
