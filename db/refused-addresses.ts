import type { Db, Tx } from "./handle.ts";

/** An address of mail that its server refused; `answer` is the code that it gave. */
export interface RefusedAddress {
  person: string;
  at: number;
  answer: string;
}

/** Notes that the server of somebody's address refused it. */
export async function putRefused(tx: Tx, { person, at, answer }: RefusedAddress): Promise<void> {
  await tx
    .insertInto("refused_address")
    .values({ person, at, answer })
    .onConflict((conflict) => conflict.column("person").doUpdateSet({ at, answer }))
    .execute();
}

/** Somebody's address takes mail again. */
export async function dropRefused(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom("refused_address").where("person", "=", person).execute();
}

/** When and how somebody's address was refused; null when it was not. */
export async function refusedOf(db: Db, person: string): Promise<RefusedAddress | null> {
  const query = db.selectFrom("refused_address").selectAll().where("person", "=", person);
  return (await query.executeTakeFirst()) ?? null;
}

/** Whose addresses are refused, the latest first, at most a hundred. */
export async function refusedAddresses(db: Db): Promise<(RefusedAddress & { name: string; email: string })[]> {
  return db
    .selectFrom("refused_address")
    .innerJoin("person", "person.id", "refused_address.person")
    .select(["refused_address.person", "refused_address.at", "answer", "person.name", "person.email"])
    .orderBy("refused_address.at", "desc")
    .limit(100)
    .execute();
}
