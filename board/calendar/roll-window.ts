import { setImmediate } from "node:timers/promises";
import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { standingEvents } from "#db/events.ts";
import { eventsThatRoll, occurrencesOf } from "#db/occurrences.ts";
import { happeningsOf } from "#domain/calendar/happenings.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { windowAt } from "#domain/calendar/window.ts";
import { keepHappenings } from "./keep-happenings.ts";

/** So many events are read at once; each that changes is written by itself, so that nobody waits for the night. */
const AT_ONCE = 50;

/**
 * Moves the kept happenings on to the window of the present: what came into it is added, what left it goes, and the
 * flags follow. Done twice it changes nothing; answers how many events changed.
 */
export async function rollWindow(board: Board, signal?: AbortSignal): Promise<{ rolled: number }> {
  const ids = await eventsThatRoll(board.store.read, windowAt(board.now()).start);
  let rolled = 0;
  for (let from = 0; from < ids.length && !signal?.aborted; from += AT_ONCE) {
    for (const id of await movedAmong(board, ids.slice(from, from + AT_ONCE))) {
      if (signal?.aborted) break;
      await roll(board, id);
      rolled++;
    }
  }
  return { rolled };
}

async function movedAmong(board: Board, ids: readonly string[]): Promise<string[]> {
  const db = board.store.read;
  const kept = new Map<string, string>();
  for (const one of await occurrencesOf(db, ids)) kept.set(one.event, (kept.get(one.event) ?? "") + textOf(one));
  const moved: string[] = [];
  for (const event of await standingEvents(db, ids)) {
    await setImmediate();
    const wanted = happeningsOf(event, board.now()).map(textOf).join("");
    if ((kept.get(event.id) ?? "") !== wanted) moved.push(event.id);
  }
  return moved.sort();
}

/** The event is read again inside: somebody may have changed it since. */
function roll(board: Board, id: string): Promise<void> {
  return act(board, null, async (doing) => {
    const [event] = await standingEvents(doing.tx, [id]);
    if (event) await keepHappenings(doing, event);
  });
}

function textOf({ start, end }: Interval): string {
  return `${start}-${end} `;
}
