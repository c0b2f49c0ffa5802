import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { renewOwn } from "#board/identity/renew-session.ts";
import { useInvite } from "#db/invites.ts";
import { addMembership, setRole } from "#db/people.ts";
import type { Actor, Network } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { openedBy, openInvite } from "./open-invite.ts";

/**
 * Lets the actor into the network of an invite, in the role that it gives; who is an editor already can become a lead by
 * it. Her session gets a new id, in `headers`. Throws SignInNeeded, NotFound when the link opens nothing or no longer,
 * Invalid for who is in already.
 */
export async function acceptInvite(
  board: Board,
  actor: Actor | null,
  secret: string,
  headers: Headers,
): Promise<{ network: Network; headers: Headers }> {
  demand(actor, "JOIN", { networks: [] });
  if (!(await openInvite(board, secret, headers))) throw new NotFound();
  return act(board, actor, async ({ tx, at, log }) => {
    // Somebody else may have come in by it since.
    const opened = await openedBy(tx, secret, at);
    if (!opened) throw new NotFound();
    const { invite, network } = opened;
    const before = actor.memberships.find((membership) => membership.network === network.id) ?? null;
    if (before && (before.role === "LEAD" || invite.role === "EDITOR")) {
      throw new Invalid([{ field: "secret", key: "fault.invite.inAlready" }]);
    }
    const after = { network: network.id, role: invite.role, duty: before?.duty ?? null };
    if (before) await setRole(tx, { person: actor.id, ...after });
    else await addMembership(tx, actor.id, after);
    await useInvite(tx, invite.id);
    const item = `${network.id} ${actor.id}`;
    await log({ verb: "join", noun: "membership", item, before, after: { ...after, invite: invite.id } });
    return { network, headers: await renewOwn(board, tx, actor, headers) };
  });
}
