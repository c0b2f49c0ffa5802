import type { Db } from "#db/handle.ts";
import { networkById } from "#db/networks.ts";
import type { Concern } from "#domain/permission.ts";

/** A network as `demand` asks about it, with whether people of its own carry it yet. */
export async function concernOf(db: Db, network: string): Promise<Concern> {
  const known = await networkById(db, network);
  return { networks: [network], unadopted: known?.adopted === false };
}
