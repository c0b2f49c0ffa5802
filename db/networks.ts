import type { Selectable } from "kysely";
import type { Network } from "#domain/network/network.ts";
import type { Db, Tx } from "./handle.ts";
import { gathered } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

/** All networks by name. What is private in a profile is withheld by the graph, which knows the reader. */
export async function allNetworks(db: Db): Promise<Network[]> {
  return (await selectNetworks(db).orderBy("name").execute()).map(toNetwork);
}

export async function networksByIds(db: Db, ids: readonly string[]): Promise<Network[]> {
  return (await selectNetworks(db).where("network.id", "in", ids).execute()).map(toNetwork);
}

/** Their names, in the order of the ids. */
export async function namesOfNetworks(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom("network").select("name").where("id", "in", ids).orderBy("id").execute();
  return rows.map(({ name }) => name);
}

export async function networkBySlug(db: Db, slug: string): Promise<Network | null> {
  const row = await selectNetworks(db).where("slug", "=", slug).executeTakeFirst();
  return row ? toNetwork(row) : null;
}

export async function addNetwork(tx: Tx, network: Network, at: number): Promise<void> {
  await tx
    .insertInto("network")
    .values({
      id: network.id,
      slug: network.slug,
      name: network.name,
      purpose: network.purpose,
      for_whom: network.forWhom,
      how_to_join: network.howToJoin,
      url: network.url,
      value_forms: JSON.stringify(network.valueForms),
      funding_until: network.fundingUntil,
      created_at: at,
    })
    .execute();
  const areas = network.areas.map((area) => ({ network: network.id, area }));
  if (areas.length > 0) await tx.insertInto("network_area").values(areas).execute();
}

function selectNetworks(db: Db) {
  return db
    .selectFrom("network")
    .selectAll("network")
    .select(gathered("network_area", "area", "network", "network.id").as("areas"));
}

function toNetwork(row: Selectable<Tables["network"]> & { areas: string }): Network {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    forWhom: row.for_whom,
    howToJoin: row.how_to_join,
    url: row.url,
    areas: JSON.parse(row.areas),
    valueForms: JSON.parse(row.value_forms),
    fundingUntil: row.funding_until,
  };
}
