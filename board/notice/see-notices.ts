import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { seeNotices as keepSeen } from "#db/notices.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";

/**
 * Notes that the actor saw what she was told, up to and with a notice: what came while she read stays new. Not in the
 * log, for what she reads is hers. Throws SignInNeeded.
 */
export function seeNotices(board: Board, actor: Actor | null, upTo: string): Promise<Actor> {
  return act(board, actor, async ({ tx, at }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    await keepSeen(tx, actor.id, upTo, at);
    return actor;
  });
}
