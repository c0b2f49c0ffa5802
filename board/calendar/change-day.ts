import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { type KeptDay, keepDayFact } from "#db/day-facts.ts";
import { type DayInput, dayFaults } from "#domain/calendar/day-input.ts";
import type { Actor } from "#domain/network/network.ts";
import { Invalid, NotFound } from "#domain/refusal.ts";
import { draftDay, isThere } from "./add-day.ts";
import { ownDay } from "./own-day.ts";

/**
 * Says something else of a day, also of one that the board came with: that is left as it now is by every upgrade.
 * Throws SignInNeeded, NotAllowed, NotFound, Invalid.
 */
export function changeDay(board: Board, actor: Actor | null, id: string, input: DayInput): Promise<KeptDay> {
  return act(board, actor, async (act) => {
    const before = await ownDay(act, id);
    if (before.removedAt !== null) throw new NotFound();
    const faults = dayFaults(input);
    if (faults.length > 0) throw new Invalid(faults);
    const day = { ...draftDay(act, input), id };
    if (await isThere(act, day)) throw new Invalid([{ field: "nl", key: "fault.day.there" }]);
    const after = { ...day, person: act.actor?.id ?? null, at: act.at, removedAt: null };
    await keepDayFact(act.tx, after);
    await act.log({ verb: "change", noun: "day", item: id, before, after });
    return after;
  });
}
