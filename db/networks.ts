import type { Selectable } from "kysely";
import type { Network, NetworkFacts } from "#domain/network/network.ts";
import { type Db, perHandle, type Tx } from "./handle.ts";
import { gathered, isAmong } from "./sqlite/json.ts";
import type { Tables } from "./tables.ts";

/**
 * All networks by name, but for those that went into another. What is private in a profile is withheld by the graph,
 * which knows the reader.
 */
export async function allNetworks(db: Db): Promise<Network[]> {
  return (await selectNetworks(db).where("merged_into", "is", null).orderBy("name").execute()).map(toNetwork);
}

/** The networks that went into another, by name. */
export async function mergedNetworks(db: Db): Promise<Network[]> {
  return (await selectNetworks(db).where("merged_into", "is not", null).orderBy("name").execute()).map(toNetwork);
}

export async function networksByIds(db: Db, ids: readonly string[]): Promise<Network[]> {
  return (await selectNetworks(db).where(isAmong("network.id", ids)).execute()).map(toNetwork);
}

/** Their names, in the order of the ids. */
export async function namesOfNetworks(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom("network").select("name").where("id", "in", ids).orderBy("id").execute();
  return rows.map(({ name }) => name);
}

export async function networkById(db: Db, id: string): Promise<Network | null> {
  return (await networksByIds(db, [id]))[0] ?? null;
}

export async function networkBySlug(db: Db, slug: string): Promise<Network | null> {
  const row = await selectNetworks(db).where("slug", "=", slug).executeTakeFirst();
  return row ? toNetwork(row) : null;
}

/** The names of all networks, also of those that went into another: they may come back, and nobody passes for them. */
export async function takenNames(db: Db): Promise<Pick<Network, "name">[]> {
  return db.selectFrom("network").select("name").execute();
}

/** Every name that an address has already, also of networks that went into another. */
export async function takenSlugs(db: Db): Promise<Set<string>> {
  return new Set((await db.selectFrom("network").select("slug").execute()).map(({ slug }) => slug));
}

/** Adds a network that people of its own carry, unless it says otherwise. */
export async function addNetwork(
  tx: Tx,
  network: NetworkFacts & Pick<Network, "id" | "slug"> & { adopted?: boolean },
  at: number,
): Promise<void> {
  const { id, slug, adopted = true } = network;
  const row = { ...toRow(network), id, slug, created_at: at, adopted_at: adopted ? at : null, merged_into: null };
  await tx.insertInto("network").values(row).execute();
  await writeAreas(tx, network);
}

/** Writes what a network says of itself over what it said before. */
export async function replaceFacts(tx: Tx, network: Network): Promise<void> {
  const row = { ...toRow(network), version: network.version };
  await tx.updateTable("network").set(row).where("id", "=", network.id).execute();
  await tx.deleteFrom("network_area").where("network", "=", network.id).execute();
  await writeAreas(tx, network);
}

/** Says since when people of its own carry a network (epoch milliseconds), or that nobody does. */
export async function setAdopted(tx: Tx, id: string, at: number | null): Promise<void> {
  await tx.updateTable("network").set({ adopted_at: at }).where("id", "=", id).execute();
}

/** Says into which network one went, or that it stands by itself. */
export async function setMergedInto(tx: Tx, id: string, into: string | null): Promise<void> {
  await tx.updateTable("network").set({ merged_into: into }).where("id", "=", id).execute();
}

function toRow(network: NetworkFacts) {
  return {
    name: network.name,
    purpose: network.purpose,
    for_whom: network.forWhom,
    how_to_join: network.howToJoin,
    url: network.url,
    value_forms: JSON.stringify(network.valueForms),
    funding_until: network.fundingUntil,
  };
}

async function writeAreas(tx: Tx, network: { id: string; areas: readonly string[] }): Promise<void> {
  const areas = network.areas.map((area) => ({ network: network.id, area }));
  if (areas.length > 0) await tx.insertInto("network_area").values(areas).execute();
}

/** Networks as they are stored. */
export const selectNetworks = perHandle((db) =>
  db
    .selectFrom("network")
    .selectAll("network")
    .select(gathered("network_area", "area", "network", "network.id").as("areas")),
);

/** A stored network as a value. */
export function toNetwork(row: Selectable<Tables["network"]> & { areas: string }): Network {
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
    version: row.version,
    adopted: row.adopted_at !== null,
    mergedInto: row.merged_into,
  };
}
