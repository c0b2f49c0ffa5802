import { type RawBuilder, sql } from "kysely";
import type { KnownWord } from "#domain/likeness/spelling.ts";
import type { Wanted } from "#domain/likeness/wanted.ts";
import type { Db, Tx } from "../handle.ts";

/** A question to the full-text index, in its own language. */
export type Match = string;

export async function addText(tx: Tx, rowid: number, text: string): Promise<void> {
  await sql`insert into search (rowid, text) values (${rowid}, ${text})`.execute(tx);
}

export async function dropText(tx: Tx, rowid: number): Promise<void> {
  await sql`delete from search where rowid = ${rowid}`.execute(tx);
}

/** What the index is asked to find posts that say this. Words are quoted, so that none is read as an operator. */
export function matchOf(wanted: Wanted): Match {
  if ("word" in wanted) return quoted(wanted.word);
  if ("beginning" in wanted) return `${quoted(wanted.beginning)} *`;
  if ("any" in wanted) return joined(wanted.any, " OR ");
  return joined(wanted.all, " AND ");
}

/** What the first finds and the second does not. */
export function butNot(match: Match, other: Match): Match {
  return `(${match}) NOT (${other})`;
}

function joined(parts: readonly Wanted[], by: string): Match {
  const matches = [...new Set(parts.map(matchOf))];
  return matches.length === 1 ? (matches[0] ?? "") : `(${matches.join(by)})`;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', "")}"`;
}

/** The rows of the index that match. */
export function rowsMatching(match: Match): RawBuilder<number> {
  return sql<number>`(select rowid from search where search match ${match})`;
}

/** How many rows match, up to `most`. */
export async function countRows(db: Db, match: Match, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from search where search match ${match} limit ${most})`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Those of these words that stand in the index. */
export async function knownAmong(db: Db, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<{ word: string }>`
    select value as word from json_each(${JSON.stringify(words)}) as asked
    where exists (select 1 from search_place where term = asked.value)`.execute(db);
  return rows.map(({ word }) => word);
}

/** The words of the index that begin so, each with the number of its posts, at most `most` of them. */
export async function begunWith(db: Db, beginning: string, most: number): Promise<KnownWord[]> {
  const end = `${beginning}\u{10FFFF}`;
  const { rows } = await sql<KnownWord>`
    select term as word, doc as posts from search_word where term >= ${beginning} and term < ${end} limit ${most}`.execute(
    db,
  );
  return rows;
}

/** In how many posts each of these words stands. */
export async function countWords(db: Db, words: readonly string[]): Promise<KnownWord[]> {
  const { rows } = await sql<KnownWord>`
    select known.term as word, known.doc as posts
    from json_each(${JSON.stringify(words)}) as asked cross join search_word as known on known.term = asked.value`.execute(
    db,
  );
  return rows;
}
