import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { endInvite, inviteById } from "#db/invites.ts";
import type { Invite } from "#domain/network/invite.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";

/** Ends an invite of a network that the actor leads: its link lets nobody in any more. Throws SignInNeeded, NotAllowed, NotFound. */
export function revokeInvite(board: Board, actor: Actor | null, id: string): Promise<Invite> {
  return act(board, actor, async ({ tx, at, log }) => {
    if (!actor) throw new SignInNeeded();
    const invite = await inviteById(tx, id);
    if (!invite || invite.revokedAt !== null) throw new NotFound();
    demand(actor, "MANAGE", { networks: [invite.network] });
    await endInvite(tx, id, at);
    const after = { ...invite, revokedAt: at };
    await log({ verb: "revoke", noun: "invite", item: id, before: invite, after });
    return after;
  });
}
