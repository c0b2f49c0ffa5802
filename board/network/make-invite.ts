import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { newId } from "#db/id.ts";
import { addInvite, openInvitesOf } from "#db/invites.ts";
import { type Invite, type InviteInput, inviteFaults, MANY } from "#domain/network/invite.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";

const MOST_OPEN = 50;
const DAY = 86_400_000;

/** An invite as it is made: the one time that its secret can be read. */
export interface MadeInvite {
  invite: Invite;
  secret: string;
}

/**
 * Makes a link by which somebody comes into a network that the actor leads, in a role that is fixed by it.
 * Throws SignInNeeded, NotAllowed, Invalid.
 */
export function makeInvite(board: Board, actor: Actor | null, input: InviteInput): Promise<MadeInvite> {
  return act(board, actor, async ({ tx, at, log }) => {
    const { network, role, many, days } = input;
    demand(actor, "MANAGE", { networks: [network] });
    const faults = inviteFaults(input);
    if (faults.length > 0) throw new Invalid(faults);
    if ((await openInvitesOf(tx, network, at)).length >= MOST_OPEN) {
      throw new Invalid([{ field: "role", key: "fault.invite.open", params: { most: MOST_OPEN } }]);
    }
    const times = { createdAt: at, expiresAt: at + days * DAY, revokedAt: null };
    const invite = { id: newId(), network, role, most: many ? MANY : 1, used: 0, person: actor.id, ...times };
    const secret = await addInvite(tx, invite);
    await log({ verb: "make", noun: "invite", item: invite.id, before: null, after: invite });
    return { invite, secret };
  });
}
