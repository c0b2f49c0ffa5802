import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { setRole } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor, Member, Role } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { demandALead, type MemberKey, memberOf, membershipItem, membershipLogged } from "./member-of.ts";

/**
 * Gives a person of a network another role; she signs in anew. The last lead keeps hers.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export function changeRole(
  board: Board,
  actor: Actor | null,
  { role, ...key }: MemberKey & { role: Role },
): Promise<Member> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "MANAGE", { networks: [key.network] });
    const before = await memberOf(tx, key);
    if (before.role === role) return before;
    await demandALead(tx, key, role);
    await setRole(tx, { ...key, role });
    if (key.person !== actor.id) await endSessionsOf(tx, key.person);
    const after = { ...before, role };
    const lines = { before: membershipLogged(before), after: membershipLogged(after) };
    await log({ verb: "change role", noun: "membership", item: membershipItem(key), ...lines });
    return after;
  });
}
