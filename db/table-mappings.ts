import type { OfferColumn } from "#domain/feed/offer-words.ts";
import type { Db, Tx } from "./handle.ts";

/** What a network said of its tables' columns, by the names in their first row. */
export async function mappingsOf(db: Db, network: string): Promise<Map<string, (OfferColumn | null)[]>> {
  const rows = await db
    .selectFrom("table_mapping")
    .select(["names", "columns"])
    .where("network", "=", network)
    .execute();
  return new Map(rows.map(({ names, columns }) => [names, JSON.parse(columns)]));
}

/** Keeps what the columns under these names say. */
export async function setMapping(
  tx: Tx,
  network: string,
  names: string,
  said: readonly (OfferColumn | null)[],
): Promise<void> {
  const columns = JSON.stringify(said);
  await tx
    .insertInto("table_mapping")
    .values({ network, names, columns })
    .onConflict((conflict) => conflict.columns(["network", "names"]).doUpdateSet({ columns }))
    .execute();
}
