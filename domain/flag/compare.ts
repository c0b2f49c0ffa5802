import type { SeenEvent } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { type Model, SHIPPED } from "./model.ts";
import { overlap } from "./overlap.ts";
import { sameEvent } from "./same-event.ts";

/** Everything to show of two events; what seems one event is not also shown as competing with itself. Symmetric. */
export function compareEvents(a: SeenEvent, b: SeenEvent, model: Model = SHIPPED): Evidence[] {
  const same = sameEvent(a, b, model.SAME_EVENT);
  if (same.band) return [same];
  const competing = overlap(a, b, model.OVERLAP);
  return competing.band ? [competing] : [];
}
