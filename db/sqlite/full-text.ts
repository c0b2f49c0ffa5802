import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../handle.ts";

export async function addText(tx: Tx, rowid: number, text: string): Promise<void> {
  await sql`insert into search (rowid, text) values (${rowid}, ${text})`.execute(tx);
}

export async function dropText(tx: Tx, rowid: number): Promise<void> {
  await sql`delete from search where rowid = ${rowid}`.execute(tx);
}

/** Rows of the full-text index that hold every word, the last one as a beginning; no word at all finds nothing. */
export function textMatch(search: string): RawBuilder<number> {
  const words = search.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return sql<number>`(select null where 0)`;
  // Quoted, so that no word is read as an operator of the query language.
  const match = words.map((word) => `"${word}"`).join(" ");
  return sql<number>`(select rowid from search where search match ${`${match}*`})`;
}
