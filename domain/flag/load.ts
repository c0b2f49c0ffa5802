import type { Interval } from "#domain/calendar/interval.ts";
import { FLAG_STATES, type Flag, type FlagKind } from "./flag.ts";
import { isSettled, urgencyOf } from "./urgency.ts";

/** What weighs on an evening: different events after the same people. One event posted twice weighs on nobody. */
export const LOAD_KINDS = ["OVERLAP", "SERIES_OVERLAP"] as const satisfies readonly FlagKind[];

/** The states in which a flag still asks something of somebody. */
export const OPEN_STATES = FLAG_STATES.filter((state) => !isSettled({ state }));

/** So many events of a flag have to be certain before it weighs: a hold may still go, and then nothing overlaps. */
export const CERTAIN = 2;

/** What the load of a week needs of a flag. */
export interface Weight extends Pick<Flag, "kind" | "band" | "state" | "joined" | "dates"> {
  /** How many of its events are confirmed: neither a hold, nor cancelled, nor off the board. */
  certain: number;
  /** The areas, or the themes, of all its events; null for an event without. */
  where: readonly (string | null)[];
}

/** How much overlaps somewhere in a week. */
export interface Load {
  /** How many flags. */
  flags: number;
  /** What they ask together: 3 for each clash, 2 for what needs attention, 1 for a note. */
  load: number;
}

/**
 * The load of a week on some areas (or themes): the urgencies of the open overlaps added up. A flag counts once, however
 * many of its dates fall in the week or of its events in the areas; one of which fewer than {@link CERTAIN} events are
 * certain, that people have settled, or that is no overlap, does not count. `db/heat-map.ts` counts by the same rule.
 */
export function loadOf(flags: readonly Weight[], week: Interval, where: ReadonlySet<string | null>): Load {
  const heavy = flags.filter((flag) => isLoad(flag) && fallsIn(flag, week) && flag.where.some((one) => where.has(one)));
  return { flags: heavy.length, load: heavy.reduce((sum, flag) => sum + urgencyOf(flag), 0) };
}

function isLoad(flag: Weight): boolean {
  const kinds: readonly FlagKind[] = LOAD_KINDS;
  return kinds.includes(flag.kind) && flag.certain >= CERTAIN && urgencyOf(flag) > 0;
}

function fallsIn({ dates }: Weight, { start, end }: Interval): boolean {
  return dates.some((date) => date >= start && date < end);
}
