import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { renewOwn } from "#board/identity/renew-session.ts";
import { setRole } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { type MemberChanged, type MemberKey, memberLine, memberOf } from "./member-of.ts";

/**
 * Hands the lead of a network over to another of its people, who signs in anew; the actor becomes an editor, under a
 * new session id, and may leave from then on. Throws SignInNeeded, NotAllowed, NotFound, and Invalid for who leads already.
 */
export function handOver(board: Board, actor: Actor | null, key: MemberKey, headers: Headers): Promise<MemberChanged> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "MANAGE", { networks: [key.network] });
    const [next, own] = [await memberOf(tx, key), { network: key.network, person: actor.id }];
    if (next.role === "LEAD") throw new Invalid([{ field: "person", key: "fault.leadsAlready" }]);
    const changes = [
      { key, before: next, role: "LEAD" },
      { key: own, before: await memberOf(tx, own), role: "EDITOR" },
    ] as const;
    for (const { key: whose, before, role } of changes) {
      await setRole(tx, { ...whose, role });
      await log({ verb: "hand over", ...memberLine(whose, before, { ...before, role }) });
    }
    await endSessionsOf(tx, key.person);
    return { ...next, role: "LEAD", headers: await renewOwn(board, tx, actor, headers) };
  });
}
