import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type Passkey, passkeysOf, removePasskey } from "#db/passkeys.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid, NotAllowed, NotFound } from "#domain/refusal.ts";
import { sessionHere } from "./session-here.ts";

/**
 * Takes a passkey of the actor's away, and ends her sessions in other browsers: one of them may be of who found the
 * device. Throws SignInNeeded, NotAllowed, NotFound, and Invalid for the last one of who needs one.
 */
export function removeOnePasskey(board: Board, actor: Actor | null, id: string, headers: Headers): Promise<Passkey> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    const hers = await passkeysOf(tx, actor.id);
    const passkey = hers.find((one) => one.id === id);
    if (!passkey) throw new NotFound();
    if (actor.rolesWaiting.length > 0) throw new NotAllowed("refusal.passkeyFirst");
    const needed = actor.boardRoles.length > 0 && board.demonstration === null;
    if (needed && hers.length === 1) throw new Invalid([{ field: "passkey", key: "fault.passkey.last" }]);
    await removePasskey(tx, id);
    await endSessionsOf(tx, actor.id, (await sessionHere(board, headers))?.id);
    await log({ verb: "remove", noun: "passkey", item: id, before: { name: passkey.name }, after: null });
    return passkey;
  });
}
