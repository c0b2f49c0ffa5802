import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { sessionHere } from "./session-here.ts";

/** Ends the actor's sessions in every browser but the one that asks. Throws SignInNeeded. */
export function endOtherSessions(board: Board, actor: Actor | null, headers: Headers): Promise<Actor> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    const here = await sessionHere(board, headers);
    await endSessionsOf(tx, actor.id, here?.id);
    await log({ verb: "end others", noun: "session", item: here?.id ?? "", before: null, after: null });
    return actor;
  });
}
