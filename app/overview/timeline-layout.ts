import { DAY } from "#domain/calendar/interval.ts";
import { HOME_ZONE, wallValueAt } from "#domain/calendar/zone.ts";
import { dayKey } from "../ui/time.ts";
import type { MarkData, TimelineData } from "./timeline-documents.ts";

/** Where things stand in the picture; in sixteenths of the size of the page's letters. */
export const [DAY_WIDTH, ROW, HEAD] = [10, 44, 44];
/** Marks of one network on one day stand about the middle of its row, as many as that holds. */
const TURNS = [22, 10, 34];

export interface Placed {
  mark: MarkData;
  x: number;
  y: number;
}

/** The networks as rows in the order in which they first plan something, and each mark in the row of its network. */
export function laidOut({ marks, weeks }: Pick<TimelineData, "marks" | "weeks">) {
  const networks = [...new Map(marks.map(({ event }) => [event.network.id, event.network])).values()];
  const taken = new Map<string, number>();
  const placed = marks.map((mark): Placed => {
    const row = networks.findIndex(({ id }) => id === mark.event.network.id);
    const key = `${row} ${dayKey(mark.start)}`;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    return { mark, x: across(mark.start, weeks), y: HEAD + row * ROW + (TURNS[nth % TURNS.length] ?? 0) };
  });
  return { networks, placed, ties: tiesOf(placed) };
}

/** By the clock on the wall, so that a day is as wide in the week in which it changes. */
export function across(instant: string, weeks: TimelineData["weeks"]): number {
  const [at, first] = [instant, weeks[0]?.start ?? instant].map((one) => wallValueAt(Date.parse(one), HOME_ZONE));
  return (((at ?? 0) - (first ?? 0)) / DAY) * DAY_WIDTH;
}

/** The marks that overlap with each other on a day, two by two. */
function tiesOf(placed: readonly Placed[]): [Placed, Placed][] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed)
    for (const { id } of one.mark.flags) {
      const key = `${id} ${dayKey(one.mark.start)}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  return [...groups.values()].flatMap((group) =>
    group.slice(1).map((one, at): [Placed, Placed] => [group[at] as Placed, one]),
  );
}
