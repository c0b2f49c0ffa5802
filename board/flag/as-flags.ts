import { bySeverity } from "#db/flags.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Sighting } from "#domain/flag/pair.ts";

/** What is seen of a draft, in the shape of flags, most serious first; the draft itself is not among the posts. */
export function asFlags(
  sightings: readonly Sighting[],
  draft: string,
  now: number,
  joined = new Map<string, string[]>(),
): Flag[] {
  const flags = sightings.flatMap((seen): Flag[] => {
    const { kind, band, score, probability, reasons, dates } = seen;
    if (band === null) return [];
    const other = seen.a === draft ? seen.b : seen.a;
    const posts =
      kind === "DUPLICATE_OFFER"
        ? { events: [], offers: [other] }
        : { events: [other, ...(joined.get(other) ?? [])], offers: [] };
    const id = `check:${kind}:${other}`;
    return [
      {
        ...{ id, kind, band, score, probability, reasons, dates, ...posts, state: "NEW", joined: false },
        ...{ firstSeen: now, changedAt: now },
      },
    ];
  });
  return bySeverity(flags);
}
