import { eveningsOfOthers } from "#db/evenings.ts";
import type { Db } from "#db/handle.ts";
import { namedWishes } from "#db/wishes.ts";
import type { Event } from "#domain/calendar/event.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import type { EventTraits } from "#domain/flag/evidence.ts";
import { hostNames } from "./save-event.ts";

/** What networks said beforehand that bears on an event of these hosts at an instant (epoch milliseconds), and their names. */
export async function declaredAround(
  db: Db,
  event: Event,
  now: number,
): Promise<Pick<EventTraits, "called" | "keepsClearOf" | "keptByOthers">> {
  const hosts = [event.network, ...event.hosts];
  return {
    called: await hostNames(db, event),
    keepsClearOf: await namedWishes(db, hosts),
    keptByOthers: await eveningsOfOthers(db, hosts, dateAtHome(now)),
  };
}
