import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { endToken } from "#db/tokens.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";

/** Ends a key of the actor's own: it opens nothing from now on. Throws SignInNeeded, NotFound. */
export function revokeToken(board: Board, actor: Actor | null, id: string): Promise<string> {
  return act(board, actor, async ({ tx, at, log }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    if (!(await endToken(tx, { person: actor.id, id }, at))) throw new NotFound();
    await log({ verb: "revoke", noun: "token", item: id, before: null, after: null });
    return id;
  });
}
