import type { SeenEvent } from "./evidence.ts";
import type { Evidence } from "./flag.ts";
import { overlap } from "./overlap.ts";
import { sameEvent } from "./same-event.ts";

/** Everything to show of two events; what seems one event is not also shown as competing with itself. Symmetric. */
export function compareEvents(a: SeenEvent, b: SeenEvent): Evidence[] {
  const same = sameEvent(a, b);
  if (same.band) return [same];
  const competing = overlap(a, b);
  return competing.band ? [competing] : [];
}
