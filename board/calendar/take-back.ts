import type { Act } from "#board/act.ts";
import type { Event } from "#domain/calendar/event.ts";
import { removeEvent } from "./remove-event.ts";
import { saveEvent } from "./save-event.ts";

/**
 * Makes an event what it was, as the log has it; what was not there goes from the board. An own event's sequence goes
 * on, or calendar programs would take what was restored for old; `fingerprint` is that of its import.
 */
export async function takeBack(doing: Act, current: Event, was: Event | null, fingerprint?: string | null) {
  if (was === null) {
    await removeEvent(doing, current, "undo");
    return current;
  }
  const sequence = current.source === null ? current.sequence + 1 : was.sequence;
  const { joinedTo } = current;
  const restored = { ...was, version: current.version + 1, sequence, joinedTo, changedAt: doing.at };
  return saveEvent(doing, current, restored, { verb: "undo", fingerprint });
}
