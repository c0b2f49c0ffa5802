import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { endSession, sessionsOf } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import type { Session } from "#domain/network/session.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";

/** Ends one of the actor's sessions: that browser's next request is nobody's. Throws SignInNeeded, NotFound. */
export function endOneSession(board: Board, actor: Actor | null, id: string): Promise<Session> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "ACCOUNT", { networks: [] });
    const session = (await sessionsOf(tx, actor.id)).find((one) => one.id === id);
    if (!session) throw new NotFound();
    await endSession(tx, id);
    await log({ verb: "end", noun: "session", item: id, before: { way: session.way }, after: null });
    return session;
  });
}
