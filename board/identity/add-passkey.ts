import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type Passkey, passkeyById } from "#db/passkeys.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Session } from "#domain/network/session.ts";
import { Invalid } from "#domain/refusal.ts";
import { askIdentity } from "./ask-identity.ts";
import { demandNewPasskey } from "./ask-passkey.ts";
import { credentialOf } from "./credential.ts";
import { named } from "./named.ts";
import { renewSession } from "./renew-session.ts";

/** A passkey as it is added. */
export interface PasskeyAdded {
  passkey: Passkey;
  /** The cookie of the session under its new id: from now on it is one that a passkey vouches for. */
  headers: Headers;
}

/**
 * Keeps a passkey that the actor's device has just made for the challenge. This session gets a new id and counts as begun
 * with a passkey; a role that waited for one sets in. Throws SignInNeeded, NotAllowed, Invalid.
 */
export async function addPasskey(
  board: Board,
  actor: Actor | null,
  input: { credential: string; name: string },
  headers: Headers,
): Promise<PasskeyAdded> {
  const session = await demandNewPasskey(board, actor, headers);
  const body = { name: named(input.name), response: credentialOf(input.credential) };
  const answer = await askIdentity(board, { path: "/passkey/verify-registration", body, headers });
  if (!answer.ok) throw new Invalid([{ field: "passkey", key: "fault.passkey" }]);
  const { id } = (await answer.json()) as { id: string };
  return settle(board, actor, session, id);
}

function settle(board: Board, actor: Actor | null, session: Session, id: string): Promise<PasskeyAdded> {
  return act(board, actor, async ({ tx, log }) => {
    const passkey = await passkeyById(tx, id);
    if (!passkey) throw new Invalid([{ field: "passkey", key: "fault.passkey" }]);
    const headers = await renewSession(board, tx, session, "PASSKEY");
    await log({ verb: "add", noun: "passkey", item: id, before: null, after: { name: passkey.name } });
    return { passkey, headers };
  });
}
