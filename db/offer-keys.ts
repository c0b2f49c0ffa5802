import { sql } from "kysely";
import { type KeyPart, listed, partOf, sizeOf } from "#domain/likeness/key-parts.ts";
import { keysToRead, mostShared } from "#domain/likeness/most-shared.ts";
import type { KeySearch } from "#domain/likeness/offer-keys.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong, putParts } from "./sqlite/json.ts";

/** An offer that may be another's double, with the short gist by which most are put aside at once. */
export interface OfferGist {
  id: string;
  gist: string;
}

/** The offers that share the most keys with what is looked for, at most so many, those that share most first. */
export async function offersSharing(db: Db, search: KeySearch, most: number): Promise<OfferGist[]> {
  const { all } = await db
    .selectFrom("offer_number")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("all"))
    .executeTakeFirstOrThrow();
  const having = await howMany(db, [...search.about, ...search.beside]);
  const read = keysToRead(search, having);
  const parts = await db.selectFrom("offer_key").selectAll().where(isAmong("offer_key.key", read)).execute();
  const numbers = mostShared(parts, search, { having, all, most });
  const rows = await db
    .selectFrom("offer_number")
    .select(["number", "offer as id", "gist"])
    .where(isAmong("number", numbers))
    .execute();
  const found = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** How many offers are listed under each of these keys; the length of bytes is told without reading them. */
async function howMany(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("offer_key")
    .select(["key", sql<number>`sum(length(offers)) / 2`.as("many")])
    .where(isAmong("offer_key.key", keys))
    .groupBy("key")
    .execute();
  return new Map(rows.map(({ key, many }) => [key, many]));
}

/** Lists an offer under these keys and no others; its gist goes along. */
export async function writeKeys(tx: Tx, offer: string, keys: readonly string[], gist: string): Promise<void> {
  const known = await tx.selectFrom("offer_number").select("keys").where("offer", "=", offer).executeTakeFirst();
  const row = { keys: JSON.stringify(keys), gist };
  const { number } = await tx
    .insertInto("offer_number")
    .values({ offer, ...row })
    .onConflict((on) => on.column("offer").doUpdateSet(row))
    .returning("number")
    .executeTakeFirstOrThrow();
  const [before, now] = [new Set<string>(known ? JSON.parse(known.keys) : []), new Set(keys)];
  const size = sizeOf(now.size);
  // Of another size it stands otherwise in every list.
  const anew = size !== sizeOf(before.size);
  const moved = [...new Set([...before, ...now])].filter((key) => anew || before.has(key) !== now.has(key));
  const part = partOf(number);
  const stored = tx.selectFrom("offer_key").selectAll().where("part", "=", part);
  const parts = new Map((await stored.where(isAmong("offer_key.key", moved)).execute()).map((one) => [one.key, one]));
  const written = moved.map((key): KeyPart => {
    const offers = listed(parts.get(key)?.offers ?? new Uint8Array(), number, now.has(key) ? size : null);
    return { key, part, offers };
  });
  if (written.length > 0) await putParts(written).execute(tx);
  const empty = written.filter(({ offers }) => offers.length === 0).map(({ key }) => key);
  if (empty.length === 0) return;
  await tx.deleteFrom("offer_key").where("part", "=", part).where(isAmong("offer_key.key", empty)).execute();
}

/** Takes offers out of every list that they stand in. */
export async function dropKeys(tx: Tx, offers: readonly string[]): Promise<void> {
  const listed = tx.selectFrom("offer_number").select(["offer", "gist"]).where("keys", "<>", "[]");
  for (const { offer, gist } of await listed.where(isAmong("offer", offers)).execute()) {
    await writeKeys(tx, offer, [], gist);
  }
}
