import type { Event } from "#domain/calendar/event.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { Invalid } from "#domain/refusal.ts";

/** The start (epoch milliseconds) of the happening that is meant. Throws Invalid when the series has none then. */
export function happeningOf(event: Event, occurrence: number | null): number {
  const at = occurrence ?? event.start;
  const found = expand(event, { start: at, end: at + 1 }).some((happening) => happening.start === at);
  if (!found) throw new Invalid([{ field: "occurrence", key: "fault.occurrence" }]);
  return at;
}

/** An imported series comes as a whole, and so changes as a whole. Throws Invalid when a part of one is meant. */
export function demandOwnSeries({ source }: Event): void {
  if (source !== null) throw new Invalid([{ field: "scope", key: "fault.importedSeries" }]);
}
