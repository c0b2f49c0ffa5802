import type { Event } from "#domain/calendar/event.ts";
import type { SeriesScope } from "#domain/calendar/event-input.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { expand } from "#domain/calendar/recurrence.ts";
import { recurrenceIdOf } from "#domain/calendar/replacement.ts";
import { Invalid } from "#domain/refusal.ts";
import { opened, type Standing } from "./standing.ts";

/**
 * The happening of a series that starts at `occurrence` (epoch milliseconds; null means the first). What was changed
 * apart is one for FOLLOWING, while THIS is for its own page. Throws Invalid when the series has none then.
 */
export function happeningOf(standing: Standing, scope: SeriesScope, occurrence: number | null): Interval {
  const { event, replacements } = standing;
  const at = occurrence ?? event.start;
  const isApart = replacements.some(({ recurrenceId }) => recurrenceId === recurrenceIdOf(at, event));
  if (isApart && scope === "THIS") throw new Invalid([{ field: "occurrence", key: "fault.occurrenceApart" }]);
  const open = { ...event, recurrence: opened(event.recurrence, standing) };
  const found = expand(open, { start: at, end: at + 1 }).find(({ start }) => start === at);
  if (!found) throw new Invalid([{ field: "occurrence", key: "fault.occurrence" }]);
  return found;
}

/** An imported series comes as a whole, and so changes as a whole. Throws Invalid when a part of one is meant. */
export function demandOwnSeries({ source }: Event): void {
  if (source !== null) throw new Invalid([{ field: "scope", key: "fault.importedSeries" }]);
}
