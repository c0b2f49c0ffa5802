import { type KeyLists, mostShared } from "#domain/likeness/most-shared.ts";
import { type KeySearch, SIZES, sizeKey } from "#domain/likeness/offer-keys.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import { changed, type KeyPart, partOf, putParts, sizeOf, spread } from "./sqlite/key-parts.ts";

/** An offer that may be another's double, with the short gist by which most are put aside at once. */
export interface OfferGist {
  id: string;
  gist: string;
}

/** The offers that share the most keys with what is looked for, at most so many, those that share most first. */
export async function offersSharing(db: Db, search: KeySearch, most: number): Promise<OfferGist[]> {
  const { last } = await db
    .selectFrom("offer_number")
    .select((eb) => eb.fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  const numbers = mostShared(await listsOf(db, search), search, last ?? 0, most);
  const rows = await db
    .selectFrom("offer_number")
    .select(["number", "offer as id", "gist"])
    .where(isAmong("number", numbers))
    .execute();
  const found = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

async function listsOf(db: Db, { about, beside, within, without }: KeySearch): Promise<KeyLists> {
  const keys = [...about, ...beside, ...(within ?? []), without, ...SIZES.map(sizeKey)];
  const parts = await db.selectFrom("offer_key").selectAll().where(isAmong("offer_key.key", keys)).execute();
  const sizes = new Map<string, number>();
  for (const part of parts) sizes.set(part.key, (sizes.get(part.key) ?? 0) + sizeOf(part));
  const lists = new Map([...sizes].map(([key, size]) => [key, new Uint32Array(size)]));
  for (const part of parts) {
    const left = (sizes.get(part.key) ?? 0) - sizeOf(part);
    spread(part, lists.get(part.key) ?? new Uint32Array(), left);
    sizes.set(part.key, left);
  }
  return lists;
}

/** Lists an offer under these keys and no others; its gist goes along. */
export async function writeKeys(tx: Tx, offer: string, keys: readonly string[], gist: string): Promise<void> {
  const before = await tx.selectFrom("offer_number").select("keys").where("offer", "=", offer).executeTakeFirst();
  const row = { keys: JSON.stringify(keys), gist };
  const { number } = await tx
    .insertInto("offer_number")
    .values({ offer, ...row })
    .onConflict((on) => on.column("offer").doUpdateSet(row))
    .returning("number")
    .executeTakeFirstOrThrow();
  const [were, are] = [new Set<string>(before ? JSON.parse(before.keys) : []), new Set(keys)];
  const moved = [...new Set([...were, ...are])].filter((key) => were.has(key) !== are.has(key));
  if (moved.length === 0) return;
  const part = partOf(number);
  const stored = tx.selectFrom("offer_key").selectAll().where("part", "=", part);
  const parts = new Map((await stored.where(isAmong("offer_key.key", moved)).execute()).map((one) => [one.key, one]));
  const anew = moved.map((key): KeyPart => {
    const offers = changed(parts.get(key)?.offers ?? new Uint8Array(), number, are.has(key));
    return { key, part, offers };
  });
  await putParts(anew).execute(tx);
  const empty = anew.filter(({ offers }) => offers.length === 0).map(({ key }) => key);
  await tx.deleteFrom("offer_key").where("part", "=", part).where(isAmong("offer_key.key", empty)).execute();
}

/** Takes offers out of every list that they stand in. */
export async function dropKeys(tx: Tx, offers: readonly string[]): Promise<void> {
  const listed = tx.selectFrom("offer_number").select(["offer", "gist"]).where("keys", "<>", "[]");
  for (const { offer, gist } of await listed.where(isAmong("offer", offers)).execute()) {
    await writeKeys(tx, offer, [], gist);
  }
}
