import type { Board } from "#board/board.ts";
import { actorById } from "#db/people.ts";
import { seeSession, sessionByToken, sessionsOf } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import { isOver, isStrong, type Session } from "#domain/network/session.ts";

/** The session of the browser that asks, over or not; null when it has none. */
export async function sessionHere(board: Board, headers: Headers): Promise<Session | null> {
  const token = await board.identity.tokenOf(headers);
  return token === null ? null : sessionByToken(board.store.read, token);
}

/** Where the actor is signed in and still is somebody, last seen first. */
export async function livingSessionsOf(board: Board, { id, boardRoles, rolesWaiting }: Actor): Promise<Session[]> {
  const hers = await sessionsOf(board.store.read, id);
  return hers.filter((session) => !isOver(session, [...boardRoles, ...rolesWaiting], board.now()));
}

/** So often a session in use is noted as such: finer than any limit, and rarely a write. */
const NOTED_EVERY = 10 * 60_000;

/**
 * Whom a session makes of its browser; null when it is over. The one place where a mailed code does not suffice: a role
 * on the board then waits for a passkey or the municipality's own sign-in, except on a demonstration, which is nobody's.
 * The session is noted as used, unless this is no `use` of it.
 */
export async function actorIn(board: Board, session: Session, via: Actor["via"], use = true): Promise<Actor | null> {
  const actor = await actorById(board.store.read, session.person, via);
  const now = board.now();
  if (!actor || isOver(session, actor.boardRoles, now)) return null;
  if (use && now - session.seenAt >= NOTED_EVERY) noteSeen(board, session, now);
  if (isStrong(session) || board.demonstration !== null) return actor;
  return { ...actor, boardRoles: [], rolesWaiting: actor.boardRoles };
}

/** Nobody waits for it, nor for the import that may be writing; unnoted once, it is noted with the next request. */
function noteSeen(board: Board, session: Session, now: number): void {
  void seeSession(board.store.write, session, now).catch(() => undefined);
}
