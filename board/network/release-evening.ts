import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { dropEvening, eveningById } from "#db/evenings.ts";
import type { Evening } from "#domain/calendar/evening.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound, SignInNeeded } from "#domain/refusal.ts";

/** Lets go of an evening that a network kept; answers what it was. Throws SignInNeeded, NotAllowed, NotFound. */
export function releaseEvening(board: Board, actor: Actor | null, id: string): Promise<Evening> {
  return act(board, actor, async (doing) => {
    if (!actor) throw new SignInNeeded();
    const before = await eveningById(doing.tx, id);
    if (!before) throw new NotFound();
    demand(actor, "WISH", { networks: [before.network] });
    await dropEvening(doing.tx, id);
    await doing.log({ verb: "release", noun: "evening", item: id, before, after: null });
    return before;
  });
}
