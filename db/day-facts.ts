import type { DayFact, DayKind } from "#domain/calendar/day-fact.ts";
import { SHIPPED_DAYS } from "#domain/calendar/dutch-days.ts";
import type { Db, Tx } from "./handle.ts";
import type { DayFactTable } from "./tables.ts";

/** A day as the board keeps it: what it came with until a person changed it. */
export interface KeptDay extends DayFact {
  /** Who added or last changed it, and when; null for a day as the board came with it. */
  person: string | null;
  at: number | null;
  removedAt: number | null;
}

/** Local dates "yyyy-mm-dd", the last included. */
export interface Dates {
  from: string;
  to: string;
}

/** The days that fall within these dates, by date; `removed` brings those along that were taken away. */
export async function dayFacts(db: Db, { from, to }: Dates, removed = false): Promise<KeptDay[]> {
  let days = db.selectFrom("day_fact").selectAll().where("from", "<=", to).where("to", ">=", from);
  if (!removed) days = days.where("removed_at", "is", null);
  return (await days.orderBy("from").orderBy("id").execute()).map(toDay);
}

/** One day, also when it was taken away; null when there is none. */
export async function dayFactById(db: Db, id: string): Promise<KeptDay | null> {
  const row = await db.selectFrom("day_fact").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toDay(row) : null;
}

/** Keeps a day as it is given, new or in place of what it was. */
export async function keepDayFact(tx: Tx, day: KeptDay): Promise<void> {
  const { id, ...row } = toRow(day);
  await tx
    .insertInto("day_fact")
    .values({ id, ...row })
    .onConflict((on) => on.column("id").doUpdateSet(row))
    .execute();
}

/** Brings the days that nobody changed in line with those that the board comes with. */
export async function fillDayFacts(tx: Tx): Promise<void> {
  const rows = SHIPPED_DAYS.map((day) => toRow({ ...day, person: null, at: null, removedAt: null }));
  const ids = rows.map(({ id }) => id);
  await tx.deleteFrom("day_fact").where("person", "is", null).where("id", "not in", ids).execute();
  await tx
    .insertInto("day_fact")
    .values(rows)
    .onConflict((on) =>
      on
        .column("id")
        .doUpdateSet((eb) => ({
          kind: eb.ref("excluded.kind"),
          from: eb.ref("excluded.from"),
          to: eb.ref("excluded.to"),
          nl: eb.ref("excluded.nl"),
          en: eb.ref("excluded.en"),
          source: eb.ref("excluded.source"),
          written: eb.ref("excluded.written"),
        }))
        .where("day_fact.person", "is", null),
    )
    .execute();
}

function toRow({ removedAt, ...day }: KeptDay): DayFactTable {
  return { ...day, removed_at: removedAt };
}

function toDay({ removed_at, kind, ...row }: DayFactTable): KeptDay {
  return { ...row, kind: kind as DayKind, removedAt: removed_at };
}
