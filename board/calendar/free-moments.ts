import { seenEventsNow } from "#board/seen-now.ts";
import { dayFacts } from "#db/day-facts.ts";
import type { Db } from "#db/handle.ts";
import type { DayFact } from "#domain/calendar/day-fact.ts";
import { DAY } from "#domain/calendar/interval.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import type { SeenEvent } from "#domain/flag/evidence.ts";
import { freeSlots, type Slot } from "#domain/flag/free-slot.ts";
import type { Matcher } from "#domain/flag/matcher.ts";
import { inTheWay } from "./nearby.ts";

/** How far around the wanted moment alternatives are looked for, and what they must be clear of. */
const SLOT_RANGE = 16 * DAY;

/** What the days around an instant are, as far as free moments are looked for. */
export function daysAround(db: Db, start: number): Promise<DayFact[]> {
  return dayFacts(db, { from: dateAtHome(start - SLOT_RANGE), to: dateAtHome(start + SLOT_RANGE) });
}

/** Up to five moments on different days on which an event would meet nothing of weight; `ignore` is itself as it is stored. */
export async function freeMoments(
  db: Db,
  seen: SeenEvent,
  { ignore, now, matcher, days }: { ignore: string | null; now: number; matcher: Matcher; days: readonly DayFact[] },
): Promise<Slot[]> {
  const near = await inTheWay(db, seen, matcher.model, { within: SLOT_RANGE, ignore });
  const others = [...(await seenEventsNow(db, matcher, near, now)).values()];
  return freeSlots(seen, others, { now, days, count: 5 });
}
