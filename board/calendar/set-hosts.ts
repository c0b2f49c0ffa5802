import type { Act } from "#board/act.ts";
import { replacementsOf } from "#db/series.ts";
import type { Event } from "#domain/calendar/event.ts";
import { carryOut } from "./carry-out.ts";
import { nextVersion } from "./draft-event.ts";
import { plannedWhole } from "./plan-change.ts";
import { opened } from "./standing.ts";

/** Writes who hosts an event beside its own network; what was changed apart of a series goes along. */
export async function setHosts(
  doing: Act,
  event: Event,
  { hosts, verb }: { hosts: readonly string[]; verb: "host" | "unhost" },
): Promise<Event> {
  const { tx, actor, at } = doing;
  const replacements = event.source === null ? await replacementsOf(tx, { actor, now: at }, event) : [];
  const standing = { event, replacements };
  const next = { ...nextVersion(event, at), recurrence: opened(event.recurrence, standing) };
  return carryOut(doing, event, plannedWhole(standing, { ...event, ...next, hosts: [...hosts].sort() }), verb);
}
