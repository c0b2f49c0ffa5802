import type { NamedWish, Wish } from "#domain/network/wish.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** What these networks declared, and what others declared of them; those of one network by age. */
export async function wishesAround(db: Db, networks: readonly string[]): Promise<Wish[]> {
  return db
    .selectFrom("wish")
    .selectAll()
    .where((eb) => eb.or([isAmong("wish.network", networks), isAmong("wish.other", networks)]))
    .orderBy("at")
    .orderBy("network")
    .orderBy("other")
    .execute();
}

/** The wish of one network about another, or null. */
export async function wishOf(db: Db, { network, other }: Pick<Wish, "network" | "other">): Promise<Wish | null> {
  const query = db.selectFrom("wish").selectAll().where("network", "=", network).where("other", "=", other);
  return (await query.executeTakeFirst()) ?? null;
}

/** Keeps a wish, in place of what the network said of the other before. */
export async function keepWish(tx: Tx, wish: Wish): Promise<void> {
  const { reason, person, at } = wish;
  await tx
    .insertInto("wish")
    .values(wish)
    .onConflict((on) => on.columns(["network", "other"]).doUpdateSet({ reason, person, at }))
    .execute();
}

export async function dropWish(tx: Tx, { network, other }: Pick<Wish, "network" | "other">): Promise<void> {
  await tx.deleteFrom("wish").where("network", "=", network).where("other", "=", other).execute();
}

/** What these networks declared, with the names of both sides, in the order of their ids. */
export async function namedWishes(db: Db, networks: readonly string[]): Promise<NamedWish[]> {
  return db
    .selectFrom("wish")
    .innerJoin("network as wisher", "wisher.id", "wish.network")
    .innerJoin("network as wished", "wished.id", "wish.other")
    .select(["wish.network", "wish.other", "wisher.name as wisher", "wished.name as wished"])
    .where(isAmong("wish.network", networks))
    .orderBy("wish.network")
    .orderBy("wish.other")
    .execute();
}

/** The networks with which one of these does not want to clash, or that do not want to clash with one of these. */
export async function networksWished(db: Db, networks: readonly string[]): Promise<Set<string>> {
  const declared = db.selectFrom("wish").select("other as id").where(isAmong("wish.network", networks));
  const suffered = db.selectFrom("wish").select("network as id").where(isAmong("wish.other", networks));
  return new Set((await declared.union(suffered).execute()).map(({ id }) => id));
}
