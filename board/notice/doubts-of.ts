import { networksFundedUntilSoon, silentNetworks, unconfirmedCounts } from "#db/freshness.ts";
import type { Db } from "#db/handle.ts";
import { networksByIds } from "#db/networks.ts";
import { isFundingEnding } from "#domain/catalogue/freshness.ts";
import type { Doubt } from "#domain/notice/told.ts";

/** What of these networks may not hold any more at an instant (epoch milliseconds); only those of which something may not. */
export async function doubtsOf(db: Db, networks: readonly string[], now: number): Promise<Doubt[]> {
  const counts = new Map((await unconfirmedCounts(db, now, networks)).map(({ network, count }) => [network, count]));
  return (await networksByIds(db, networks)).flatMap((network): Doubt[] => {
    const { id, name, slug, fundingUntil } = network;
    const ends = isFundingEnding(network, now) ? fundingUntil : null;
    const unconfirmed = counts.get(id) ?? 0;
    return unconfirmed === 0 && ends === null ? [] : [{ network: name, slug, unconfirmed, fundingUntil: ends }];
  });
}

/** On how much of the whole board something may not hold any more. */
export async function countDoubts(db: Db, now: number): Promise<number> {
  const unconfirmed = (await unconfirmedCounts(db, now)).reduce((sum, { count }) => sum + count, 0);
  const [silent, ending] = [await silentNetworks(db, now), await networksFundedUntilSoon(db, now)];
  return unconfirmed + silent.length + ending.length;
}
