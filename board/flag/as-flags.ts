import { bySeverity } from "#db/flags.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Sighting } from "./reflag.ts";

/** What is seen of a draft, in the shape of flags, most serious first; the draft itself is not among the posts. */
export function asFlags(sightings: readonly Sighting[], draft: string, now: number): Flag[] {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== draft);
  const flags = sightings.map((sighting): Flag => {
    const others = without(sighting.core);
    const id = `check:${sighting.kind}:${others.join(",")}`;
    const [events, offers] = [without(sighting.events), without(sighting.offers)];
    return { ...sighting, id, core: others, events, offers, state: "NEW", firstSeen: now, changedAt: now };
  });
  return bySeverity(flags);
}
