import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { namePasskey, type Passkey, passkeyById } from "#db/passkeys.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";
import { named } from "./named.ts";

/** Names a passkey of the actor's anew. Throws SignInNeeded, NotFound, Invalid. */
export function nameOnePasskey(board: Board, actor: Actor | null, id: string, name: string): Promise<Passkey> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    const passkey = await passkeyById(tx, id);
    if (passkey?.person !== actor.id) throw new NotFound();
    const after = { ...passkey, name: named(name) };
    await namePasskey(tx, id, after.name);
    await log({
      ...{ verb: "name", noun: "passkey", item: id },
      before: { name: passkey.name },
      after: { name: after.name },
    });
    return after;
  });
}
