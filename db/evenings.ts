import type { Selectable } from "kysely";
import type { Evening, NamedEvening } from "#domain/calendar/evening.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";
import type { EveningTable } from "./tables.ts";

/** The evenings that these networks keep and that are not over on a date, by whose they are and their weekday. */
export async function eveningsOf(db: Db, networks: readonly string[], date: string): Promise<Evening[]> {
  const query = db.selectFrom("evening").selectAll().where(isAmong("evening.network", networks));
  const rows = await query.where("until", ">=", date).orderBy("network").orderBy("weekday").orderBy("id").execute();
  return rows.map(toEvening);
}

/** The evenings that networks other than these keep, with their names. */
export async function eveningsOfOthers(db: Db, networks: readonly string[], date: string): Promise<NamedEvening[]> {
  const query = db.selectFrom("evening").innerJoin("network", "network.id", "evening.network").selectAll("evening");
  const others = query.select("network.name as called").where("evening.until", ">=", date);
  const rows = await others
    .where((eb) => eb.not(isAmong("evening.network", networks)))
    .orderBy("evening.id")
    .execute();
  return rows.map(({ called, ...row }) => ({ ...toEvening(row), called }));
}

export async function eveningById(db: Db, id: string): Promise<Evening | null> {
  const row = await db.selectFrom("evening").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toEvening(row) : null;
}

export async function keepEvening(tx: Tx, { from, to, ...evening }: Evening, person: string): Promise<void> {
  await tx
    .insertInto("evening")
    .values({ ...evening, starts_at: from, ends_at: to, person })
    .execute();
}

export async function dropEvening(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("evening").where("id", "=", id).execute();
}

function toEvening(row: Selectable<EveningTable>): Evening {
  const { id, network, nth, weekday, starts_at: from, ends_at: to, until, reason, at } = row;
  return { id, network, nth, weekday, from, to, until, reason, at };
}
