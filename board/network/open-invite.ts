import type { Board } from "#board/board.ts";
import { clientOf, countAttempt, type Limit, triedTooOften } from "#board/identity/limit-attempts.ts";
import type { Db } from "#db/handle.ts";
import { inviteBySecret } from "#db/invites.ts";
import { networkById } from "#db/networks.ts";
import { type Invite, isOpen } from "#domain/network/invite.ts";
import type { Network } from "#domain/network/network.ts";

/** An invite that lets somebody in, with the network that it opens. */
export interface OpenInvite {
  invite: Invite;
  network: Network;
}

/** Only links that open nothing are counted: a whole office may come in by one address. */
const LIMIT: Limit = { what: "invite", most: 10, within: 3 * 60_000 };

/** What a link opens, or null when it opens nothing or no longer, or when this address tried too many that do not. */
export async function openInvite(board: Board, secret: string, headers: Headers): Promise<OpenInvite | null> {
  const who = clientOf(headers);
  if (await triedTooOften(board, LIMIT, who)) return null;
  const opened = await openedBy(board.store.read, secret, board.now());
  if (!opened) await countAttempt(board, LIMIT, who);
  return opened;
}

/** The same without counting, for who is let in within a transaction. */
export async function openedBy(db: Db, secret: string, now: number): Promise<OpenInvite | null> {
  const invite = await inviteBySecret(db, secret);
  if (!invite || !isOpen(invite, now)) return null;
  const network = await networkById(db, invite.network);
  return network && network.mergedInto === null ? { invite, network } : null;
}
