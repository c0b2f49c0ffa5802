import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { lastChange } from "#db/changes.ts";
import { eventById } from "#db/events.ts";
import type { Event } from "#domain/calendar/event.ts";
import { isUndoable } from "#domain/history/line.ts";
import type { Actor } from "#domain/network/network.ts";
import { ChangedMeanwhile, Invalid } from "#domain/refusal.ts";
import { ownEvent } from "./own-event.ts";
import { takeBack } from "./take-back.ts";

/**
 * Takes the last change or cancellation of an event back, with the part that became an event of its own and all that
 * went along, for 30 days and while nothing was changed since. Answers the event as it was before, of a part its series.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, and Invalid when there is nothing to take back.
 */
export function undoChange(
  board: Board,
  actor: Actor | null,
  { id, version }: { id: string; version: number },
): Promise<Event> {
  return act(board, actor, async (doing) => {
    const event = await ownEvent(doing, id, version);
    const change = await lastChange(doing.tx, id);
    if (!change || !isUndoable(change.at, doing.at)) throw new Invalid([{ field: "id", key: "fault.nothingToUndo" }]);
    const undone = [];
    for (const { item, before, after } of change.steps) {
      const current = item === id ? event : await eventById(doing.tx, { actor, now: doing.at }, item);
      if (current?.version !== after?.version) throw new ChangedMeanwhile(item);
      const last = current ?? (before && { ...before, joinedTo: null });
      if (last) undone.push(await takeBack(doing, last, before));
    }
    return undone[0] ?? event;
  });
}
