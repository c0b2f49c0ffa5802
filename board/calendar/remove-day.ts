import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type KeptDay, keepDayFact } from "#db/day-facts.ts";
import type { Actor } from "#domain/network/network.ts";
import { NotFound } from "#domain/refusal.ts";
import { ownDay } from "./own-day.ts";

/** Takes a day away: nothing reckons with it any more, until it is restored. Throws SignInNeeded, NotAllowed, NotFound. */
export function removeDay(board: Board, actor: Actor | null, id: string): Promise<KeptDay> {
  return act(board, actor, async (act) => {
    const before = await ownDay(act, id);
    if (before.removedAt !== null) throw new NotFound();
    const after = { ...before, person: act.actor?.id ?? null, at: act.at, removedAt: act.at };
    await keepDayFact(act.tx, after);
    await act.log({ verb: "remove", noun: "day", item: id, before, after });
    return after;
  });
}
