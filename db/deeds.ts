import type { Selectable } from "kysely";
import type { Deed, DeedKind } from "#domain/desk/deed.ts";
import type { Db, Tx } from "./handle.ts";
import type { DeedTable } from "./tables.ts";

export async function addDeed(tx: Tx, { done, refused, undoneAt, ...deed }: Deed): Promise<void> {
  const lists = { done: JSON.stringify(done), refused: JSON.stringify(refused) };
  await tx
    .insertInto("deed")
    .values({ ...deed, ...lists, undone_at: undoneAt })
    .execute();
}

/** A deed of this person, or null: nobody is told of another's. */
export async function deedOf(db: Db, person: string, id: string): Promise<Deed | null> {
  const query = db.selectFrom("deed").selectAll().where("id", "=", id).where("person", "=", person);
  const row = await query.executeTakeFirst();
  return row ? toDeed(row) : null;
}

/** What a person did, oldest first. */
export async function deedsOf(db: Db, person: string): Promise<Deed[]> {
  const query = db.selectFrom("deed").selectAll().where("person", "=", person);
  return (await query.orderBy("id").execute()).map(toDeed);
}

function toDeed({ undone_at: undoneAt, done, refused, kind, ...rest }: Selectable<DeedTable>): Deed {
  return { ...rest, kind: kind as DeedKind, done: JSON.parse(done), refused: JSON.parse(refused), undoneAt };
}

export async function setUndone(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable("deed").set({ undone_at: at }).where("id", "=", id).execute();
}

/** Drops deeds that can be taken back no more. */
export async function dropDeeds(tx: Tx, instant: number): Promise<void> {
  await tx.deleteFrom("deed").where("at", "<", instant).execute();
}
