import { networksFundedUntilSoon, silentNetworks, unconfirmedCounts } from "#db/freshness.ts";
import type { Db } from "#db/handle.ts";
import { networksByIds } from "#db/networks.ts";
import type { Doubt } from "#domain/notice/told.ts";

/** What of these networks may not hold any more at an instant (epoch milliseconds); only those of which something may not. */
export async function doubtsOf(db: Db, networks: readonly string[], now: number): Promise<Doubt[]> {
  const counts = new Map((await unconfirmedCounts(db, now)).map(({ network, count }) => [network, count]));
  const ending = new Map((await networksFundedUntilSoon(db, now)).map(({ id, fundingUntil }) => [id, fundingUntil]));
  const known = await networksByIds(db, networks);
  return known
    .map(({ id, name, slug }) => {
      return { network: name, slug, unconfirmed: counts.get(id) ?? 0, fundingUntil: ending.get(id) ?? null };
    })
    .filter(({ unconfirmed, fundingUntil }) => unconfirmed > 0 || fundingUntil !== null);
}

/** On how much of the whole board something may not hold any more. */
export async function countDoubts(db: Db, now: number): Promise<number> {
  const unconfirmed = (await unconfirmedCounts(db, now)).reduce((sum, { count }) => sum + count, 0);
  const [silent, ending] = [await silentNetworks(db, now), await networksFundedUntilSoon(db, now)];
  return unconfirmed + silent.length + ending.length;
}
