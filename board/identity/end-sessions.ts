import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { actorById } from "#db/people.ts";
import { endSessionsOf } from "#db/sessions.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * Ends every session of a person, for when a device is lost or an account is in wrong hands; `samenbord session end` does
 * the same. Keys and private calendars go on. Throws SignInNeeded, NotAllowed, NotFound.
 */
export function endSessions(board: Board, actor: Actor | null, id: string): Promise<SignedIn> {
  return act(board, actor, async ({ tx, log }) => {
    demand(actor, "END_SESSIONS", { networks: [] });
    const person = await actorById(tx, id, "page");
    if (!person) throw new NotFound();
    await endSessionsOf(tx, id);
    await log({ verb: "clear", noun: "session", item: id, before: null, after: null });
    return { person, browsers: 0, seenAt: null };
  });
}
