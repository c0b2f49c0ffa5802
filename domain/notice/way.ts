import type { Interval } from "#domain/calendar/interval.ts";
import type { Flag } from "#domain/flag/flag.ts";

/** A way out that the board suggests of a signal: one of the kinds of proposals that a talk about it can bring. */
export type Way =
  | { kind: "MOVE"; title: string; start: number }
  | { kind: "COHOST" }
  | { kind: "MERGE" }
  | { kind: "TURNS" }
  | { kind: "REFER" };

/** A post of her own that could move, with a free moment for it. */
export interface Movable extends Pick<Interval, "start"> {
  title: string;
}

/** The one way out that fits a signal best; `movable` null where nothing of hers can move. */
export function wayFor({ kind }: Pick<Flag, "kind">, movable: Movable | null): Way {
  switch (kind) {
    case "DUPLICATE_OFFER":
      return { kind: "REFER" };
    case "SERIES_OVERLAP":
      return { kind: "TURNS" };
    case "SAME_EVENT":
      return { kind: "MERGE" };
    case "OVERLAP":
      return movable ? { kind: "MOVE", title: movable.title, start: movable.start } : { kind: "COHOST" };
  }
}
