import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../handle.ts";
import type { Tables } from "../tables.ts";

/** A row as it is stored. */
export type Row = Record<string, string | number | null>;

/** Takes rows out of a table; answers them whole, so that they can be given back. */
export async function takeRows(tx: Tx, table: keyof Tables, where: RawBuilder<unknown>): Promise<Row[]> {
  return (await sql<Row>`delete from ${sql.table(table)} where ${where} returning *`.execute(tx)).rows;
}

/** Puts rows into a table, but for those that cannot stand beside what is there; answers which came in. */
export async function giveRows(tx: Tx, table: keyof Tables, rows: readonly Row[]): Promise<Row[]> {
  const came: Row[] = [];
  for (const row of rows) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    const values = sql.join(Object.values(row));
    const given = sql<Row>`insert or ignore into ${sql.table(table)} (${columns}) values (${values}) returning *`;
    came.push(...(await given.execute(tx)).rows);
  }
  return came;
}
