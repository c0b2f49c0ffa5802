import type { Tx } from "./handle.ts";
import { newId } from "./id.ts";

/** The id of the place with this name, however it is spelled in capitals and spaces; makes it when it is new. */
export async function placeNamed(tx: Tx, name: string): Promise<string> {
  const key = name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const known = await tx.selectFrom("place").select("id").where("name_key", "=", key).executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  await tx.insertInto("place").values({ id, name: name.trim(), name_key: key }).execute();
  return id;
}
