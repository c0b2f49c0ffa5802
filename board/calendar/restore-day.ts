import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type KeptDay, keepDayFact } from "#db/day-facts.ts";
import { shippedDay } from "#domain/calendar/dutch-days.ts";
import type { Actor } from "#domain/network/network.ts";
import { ownDay } from "./own-day.ts";

/**
 * Makes a day what the board came with; one that an admin added and took away stands again as it was.
 * Throws SignInNeeded, NotAllowed, NotFound.
 */
export function restoreDay(board: Board, actor: Actor | null, id: string): Promise<KeptDay> {
  return act(board, actor, async (act) => {
    const before = await ownDay(act, id);
    const shipped = shippedDay(id);
    const after = shipped
      ? { ...shipped, person: null, at: null, removedAt: null }
      : { ...before, person: act.actor?.id ?? null, at: act.at, removedAt: null };
    await keepDayFact(act.tx, after);
    await act.log({ verb: "restore", noun: "day", item: id, before, after });
    return after;
  });
}
