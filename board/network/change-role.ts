import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { renewOwn } from "#board/identity/renew-session.ts";
import { setRole } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor, Role } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { demandALead, type MemberChanged, type MemberKey, memberLine, memberOf } from "./member-of.ts";

/**
 * Gives a person of a network another role; she signs in anew, and the actor herself gets a new session id. The last lead keeps hers.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export function changeRole(
  board: Board,
  actor: Actor | null,
  { role, ...key }: MemberKey & { role: Role },
  headers: Headers,
): Promise<MemberChanged> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "MANAGE", { networks: [key.network] });
    const before = await memberOf(tx, key);
    if (before.role === role) return { ...before, headers: new Headers() };
    await demandALead(tx, key, role);
    await setRole(tx, { ...key, role });
    const after = { ...before, role };
    await log({ verb: "change role", ...memberLine(key, before, after) });
    if (key.person === actor.id) return { ...after, headers: await renewOwn(board, tx, actor, headers) };
    await endSessionsOf(tx, key.person);
    return { ...after, headers: new Headers() };
  });
}
