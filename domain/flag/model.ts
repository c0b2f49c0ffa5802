import { DUPLICATE_OFFER } from "./duplicate-offer.ts";
import type { Weighing } from "./evidence.ts";
import type { FlagKind } from "./flag.ts";
import { OVERLAP } from "./overlap.ts";
import { SAME_EVENT } from "./same-event.ts";

/** The kinds that are weighed, and learn, each for itself: two series that keep colliding are weighed as an overlap is. */
export type LearntKind = Exclude<FlagKind, "SERIES_OVERLAP">;

/** How a board weighs each kind: as shipped, or as its answers taught it. */
export type Model = Readonly<Record<LearntKind, Weighing>>;

/** The weighing that every board begins with. */
export const SHIPPED: Model = { OVERLAP, SAME_EVENT, DUPLICATE_OFFER };

/** The kind whose weighing a flag of this kind uses. */
export function learntAs(kind: FlagKind): LearntKind {
  return kind === "SERIES_OVERLAP" ? "OVERLAP" : kind;
}
