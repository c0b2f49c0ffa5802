import type { Act } from "#board/act.ts";
import { setConfirmed } from "#db/found-facets.ts";
import type { Event } from "#domain/calendar/event.ts";
import { sameFacets } from "#domain/feed/facets.ts";
import type { PlannedChange } from "./plan-change.ts";
import { removeEvent } from "./remove-event.ts";
import { saveEvent } from "./save-event.ts";

/**
 * Writes a planned change and answers its part, or else the whole. The log has the event first, then its part and what
 * went along with the verbs "part" and "along": they are taken back together.
 */
export async function carryOut(doing: Act, before: Event, plan: PlannedChange, verb: string): Promise<Event> {
  const whole = await saveEvent(doing, before, plan.whole, { verb });
  // What a person says of an imported event's themes, audiences and area outlives the next version of its source.
  if (before.source !== null && !sameFacets(whole, before)) await setConfirmed(doing.tx, before.id, doing.at);
  const part = plan.part && (await saveEvent(doing, null, plan.part, { verb: "part" }));
  for (const one of plan.along) {
    if (one.after === null) await removeEvent(doing, one.before, "along");
    else if (one.after !== one.before) await saveEvent(doing, one.before, one.after, { verb: "along" });
  }
  return part ?? whole;
}
