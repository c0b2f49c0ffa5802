import type { Db } from "#db/handle.ts";
import { labelsOf } from "#db/labels.ts";
import { networksByIds } from "#db/networks.ts";
import type { Around } from "#domain/feed/facets.ts";

/** What a network itself adds to what its files and feeds say. */
export async function aroundOf(db: Db, network: string): Promise<Around> {
  const [known] = await networksByIds(db, [network]);
  const home = known?.areas.length === 1 ? (known.areas[0] ?? null) : null;
  return { labels: await labelsOf(db, network), home };
}
