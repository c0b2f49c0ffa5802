import type { Occurrence } from "#domain/calendar/event.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import type { Flag, FlagKind } from "./flag.ts";
import { LOAD_KINDS } from "./load.ts";
import { urgencyOf } from "./urgency.ts";

/** A happening on the timeline, with what still asks something about it. */
export interface TimelineMark extends Occurrence {
  flags: Flag[];
}

/** The happening with those of its event's flags that are open overlaps of its own day; a series collides only now and then. */
export function markOf(happening: Occurrence, flags: readonly Flag[]): TimelineMark {
  const kinds: readonly FlagKind[] = LOAD_KINDS;
  const day = dateAtHome(happening.start);
  const own = flags.filter(
    (flag) => kinds.includes(flag.kind) && urgencyOf(flag) > 0 && flag.dates.some((date) => dateAtHome(date) === day),
  );
  return { ...happening, flags: own };
}
