import type { Act } from "#board/act.ts";
import type { Event } from "#domain/calendar/event.ts";
import { carryOut } from "./carry-out.ts";
import { nextVersion } from "./draft-event.ts";
import { plannedWhole } from "./plan-change.ts";
import { opened, standingOf } from "./standing.ts";

/** How a change is called in the log, and what it makes of an event at an instant (epoch milliseconds); may throw. */
export interface FactsChange {
  verb: string;
  becomes: (event: Event, now: number) => Partial<Event>;
}

/**
 * Changes a few facts of the actor's own event and nothing else; what was changed apart of a series goes along.
 * Throws SignInNeeded, NotAllowed, NotFound, ChangedMeanwhile, and what `becomes` throws.
 */
export async function changeFacts(
  doing: Act,
  { id, version }: { id: string; version: number },
  { verb, becomes }: FactsChange,
): Promise<Event> {
  const standing = await standingOf(doing, id, version);
  const { event: before } = standing;
  const next = { ...nextVersion(before, doing.at), recurrence: opened(before.recurrence, standing) };
  const after = { ...before, ...next, ...becomes(before, doing.at) };
  return carryOut(doing, before, plannedWhole(standing, after), verb);
}
