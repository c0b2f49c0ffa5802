import { type RawBuilder, sql } from "kysely";
import type { KeyPart } from "#domain/likeness/key-parts.ts";

/** The values of a link table's column for one owner, as a JSON array in key order. */
export function gathered(table: string, column: string, key: string, owner: string): RawBuilder<string> {
  return sql<string>`(select json_group_array(${sql.ref(`${table}.${column}`)}) from ${sql.table(table)} where ${sql.ref(`${table}.${key}`)} = ${sql.ref(owner)})`;
}

/** The names of the networks of an event, its own and its hosts', as a JSON array in the order of their ids. */
export function namesOfHosts(): RawBuilder<string> {
  return sql<string>`(select json_group_array(name) from (select name from network where id = event.network or id in (select network from event_host where event_host.event = event.id) order by id))`;
}

/** The rows of a JSON array of texts, for a filter on a column that holds one. */
export function holdsAnyOf(column: string, values: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from json_each(${sql.ref(column)}) where value in (${sql.join(values)}))`;
}

/** Whether a column is one of these ids: one parameter however many they are, so that the statement stays prepared. */
export function isAmong(column: string, ids: readonly (string | number)[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`;
}

/**
 * Adds rows as one JSON array: one parameter and one prepared statement, however many they are. Every row has the same
 * columns, each a text, a number or null.
 */
export function insertAll(table: string, rows: readonly Record<string, string | number | null>[]): RawBuilder<unknown> {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((column) => sql`value ->> ${sql.lit(column)}`);
  return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) select ${sql.join(values)} from json_each(${JSON.stringify(rows)})`;
}

/** As {@link insertAll}; a row that is there with the same key gets the other columns of the new one. */
export function putAll(
  table: string,
  key: readonly string[],
  rows: readonly Record<string, string | number | null>[],
): RawBuilder<unknown> {
  const others = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const set = others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  const over = set.length > 0 ? sql`update set ${sql.join(set)}` : sql`nothing`;
  return sql`${insertAll(table, rows)} where true on conflict (${sql.join(key.map((one) => sql.ref(one)))}) do ${over}`;
}

/** Writes parts of lists over what they were, as one statement however many they are. JSON holds no bytes. */
export function putParts(parts: readonly KeyPart[]): RawBuilder<unknown> {
  const rows = parts.map(({ offers, ...rest }) => ({ ...rest, offers: Buffer.from(offers).toString("hex") }));
  return sql`insert into offer_key (key, part, offers)
    select value ->> 'key', value ->> 'part', unhex(value ->> 'offers') from json_each(${JSON.stringify(rows)}) where true
    on conflict (key, part) do update set offers = excluded.offers`;
}
