import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { renewOwn } from "#board/identity/renew-session.ts";
import { endInvitesOf } from "#db/invites.ts";
import { dropMembership } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor, Member } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";
import { demandALead, type MemberChanged, type MemberKey, memberLine, memberOf } from "./member-of.ts";

/**
 * Takes a person out of a network: her sessions end, and so do the invites that she made for it. What she posted stays
 * its network's. Throws SignInNeeded, NotAllowed, NotFound, and Invalid for the last lead.
 */
export function removeMember(board: Board, actor: Actor | null, key: MemberKey): Promise<Member> {
  return act(board, actor, async (doing) => {
    demand(actor, "MANAGE", { networks: [key.network] });
    const gone = await takeOut(doing, key, "remove");
    await endSessionsOf(doing.tx, key.person);
    return gone;
  });
}

/** Leaves a network oneself, with a new session id. Throws SignInNeeded, NotFound, and Invalid for the last lead, who hands over first. */
export function leaveNetwork(
  board: Board,
  actor: Actor | null,
  network: string,
  headers: Headers,
): Promise<MemberChanged> {
  return act(board, actor, async (doing) => {
    if (!actor) throw new SignInNeeded();
    if (!actor.memberships.some((membership) => membership.network === network)) throw new NotFound();
    const gone = await takeOut(doing, { network, person: actor.id }, "leave");
    return { ...gone, headers: await renewOwn(board, doing.tx, actor, headers) };
  });
}

async function takeOut({ tx, at, log }: Act, key: MemberKey, verb: "remove" | "leave"): Promise<Member> {
  const member = await memberOf(tx, key);
  await demandALead(tx, key, null);
  await dropMembership(tx, key);
  await endInvitesOf(tx, key.network, at, key.person);
  await log({ verb, ...memberLine(key, member, null) });
  return member;
}
