// Lists many offers at once: one by one each part would be written anew for each of its offers.
import { sql } from "kysely";
import type { Tx } from "#db/handle.ts";
import { insertAll, putParts } from "#db/sqlite/json.ts";
import { type KeyPart, listed, partOf, sizeOf } from "#domain/likeness/key-parts.ts";

export interface Listed {
  offer: string;
  keys: readonly string[];
  gist: string;
}

const AT_ONCE = 2_000;

export async function listAll(tx: Tx, offers: readonly Listed[]): Promise<void> {
  const parts = new Map<string, { key: string; part: number; entries: number[] }>();
  for (const [at, { keys }] of offers.entries()) {
    const [number, part] = [at + 1, partOf(at + 1)];
    const entry = listed(new Uint8Array(), number, sizeOf(keys.length));
    for (const key of keys) {
      const known = parts.get(`${part} ${key}`);
      if (known) known.entries.push(...entry);
      else parts.set(`${part} ${key}`, { key, part, entries: [...entry] });
    }
  }
  await sql`delete from offer_key`.execute(tx);
  await sql`delete from offer_number`.execute(tx);
  for (let from = 0; from < offers.length; from += AT_ONCE) {
    const rows = offers.slice(from, from + AT_ONCE).map(({ offer, keys, gist }, at) => {
      return { number: from + at + 1, offer, keys: JSON.stringify(keys), gist };
    });
    await insertAll("offer_number", rows).execute(tx);
  }
  const bytes = [...parts.values()].map(({ key, part, entries }): KeyPart => {
    return { key, part, offers: Uint8Array.from(entries) };
  });
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    await putParts(bytes.slice(from, from + AT_ONCE)).execute(tx);
  }
}
