import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { standingEvents } from "#db/events.ts";
import { holdsThatLapse } from "#db/occurrences.ts";
import { isLapsed } from "#domain/calendar/happenings.ts";
import { keepHappenings } from "./keep-happenings.ts";

/**
 * Lets go of the dates of holds whose day has passed, one short transaction each; answers how many. The event stays
 * with its status and `holdUntil`, by which its network sees that it lapsed: a change that gives a new day, or confirms
 * it, takes the date again.
 */
export async function lapseHolds(board: Board, signal?: AbortSignal): Promise<{ lapsed: number }> {
  let lapsed = 0;
  for (const id of await holdsThatLapse(board.store.read, board.now())) {
    if (signal?.aborted) break;
    await act(board, null, async (doing) => {
      const [hold] = await standingEvents(doing.tx, [id]);
      if (!hold || !isLapsed(hold, doing.at)) return;
      await keepHappenings(doing, hold);
      await doing.log({ verb: "lapse", noun: "event", item: id, before: hold, after: hold });
      lapsed++;
    });
  }
  return { lapsed };
}
