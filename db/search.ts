import { type RawBuilder, sql } from "kysely";
import type { Query } from "#domain/likeness/query.ts";
import { type KnownWord, likeliest, oneAway } from "#domain/likeness/spelling.ts";
import { lookupsFor, type Vocabulary, type Wanted, type WantedPart, wantedOf } from "#domain/likeness/wanted.ts";
import type { Db, Tx } from "./handle.ts";
import {
  addText,
  begunWith,
  butNot,
  countRows,
  countWords,
  dropText,
  knownAmong,
  type Match,
  matchOf,
  rowsMatching,
} from "./sqlite/full-text.ts";

/** A word that nobody wrote, and the one that was searched for instead. */
export interface Corrected {
  typed: string;
  found: string;
}

/** A search that was read and looked up: what finds its posts, and what its asker has to hear of it. */
export interface Search {
  /** What its own letters ask for, as a post may say it in its title. */
  wanted: Wanted;
  /** By its own letters. */
  literal: Match;
  /** By what means the same, without those; null when that is nothing more. */
  further: Match | null;
  /** By either. */
  all: Match;
  /** So much matches that a list is better walked than gathered. */
  frequent: boolean;
  corrected: Corrected[];
  /** Each part as it was typed, in order. */
  parts: string[];
  leftOut: string[];
}

const NOTHING: Search = {
  wanted: { any: [] },
  literal: '""',
  further: null,
  all: '""',
  frequent: false,
  corrected: [],
  parts: [],
  leftOut: [],
};

/** From so many rows on a list is walked until it is full; fewer are gathered and put in order. */
const FREQUENT = 1_500;
/** So many words are looked at that begin alike. */
const MOST_BEGUN = 400;
/** Two typos are looked for among the words that begin with the same letters, one wherever it stands. */
const SURE_LETTERS = 2;
const MOST_ALIKE = 4_000;

/** Makes a post findable by these words; what it said before is forgotten. */
export async function indexPost(tx: Tx, post: string, text: string): Promise<void> {
  const known = await tx.selectFrom("search_post").select("rowid").where("post", "=", post).executeTakeFirst();
  if (known) await dropText(tx, known.rowid);
  const rowid =
    known?.rowid ??
    Number(
      (
        await tx
          .insertInto("search_post")
          .values({ post } as never)
          .executeTakeFirst()
      ).insertId,
    );
  await addText(tx, rowid, text);
}

/** A subquery of the ids of posts that a search finds. */
export function postsMatching({ all }: Pick<Search, "all">): RawBuilder<string> {
  return sql<string>`(select post from search_post where rowid in ${rowsMatching(all)})`;
}

/** Whether a search finds the post of a column: looked up in its posts when they are few, else the post among them. */
export function isFound(column: string, search: Pick<Search, "all" | "frequent">): RawBuilder<boolean> {
  if (!search.frequent) return sql<boolean>`${sql.ref(column)} in ${postsMatching(search)}`;
  return sql<boolean>`(select rowid from search_post where post = ${sql.ref(column)}) in ${rowsMatching(search.all)}`;
}

/** A word that stands in so many posts is no typo, whoever may see them. */
const OFTEN = 2_000;

export async function isOften(db: Db, match: Match): Promise<boolean> {
  return (await countRows(db, match, OFTEN)) === OFTEN;
}

/** The posts that matched last, to see whether any of them may be known. */
export function latestMatching(db: Db, match: Match) {
  const latest = db
    .selectFrom("search")
    .select("search.rowid")
    .where(sql<boolean>`search match ${match}`)
    .orderBy("search.rowid", "desc")
    .limit(OFTEN);
  return db
    .selectFrom(latest.as("latest"))
    .innerJoin("search_post", (join) => join.on(sql<boolean>`search_post.rowid = +latest.rowid`));
}

/** A search ready to find, from its parts as they were looked up; a search of no word finds nothing. */
export async function searchOf(
  db: Db,
  query: Query,
  wanted: readonly WantedPart[],
  corrected: Corrected[],
): Promise<Search> {
  if (query.parts.length === 0) return NOTHING;
  const letters = { all: wanted.map((part) => part.literal) };
  const literal = matchOf(letters);
  const all = matchOf({ all: wanted.map((part) => part.meant) });
  return {
    wanted: letters,
    literal,
    further: all === literal ? null : butNot(all, literal),
    all,
    frequent: (await countRows(db, all, FREQUENT)) === FREQUENT,
    corrected,
    parts: query.parts.map(({ typed }) => typed.join(" ")),
    leftOut: query.leftOut,
  };
}

/** What the parts of a search ask for among the words that the board has. */
export async function lookedUp(db: Db, query: Query): Promise<WantedPart[]> {
  const { words, beginnings } = lookupsFor(query);
  const known = new Set(await knownAmong(db, words));
  const begun = new Map<string, string[] | null>();
  for (const beginning of beginnings) {
    const found = (await begunWith(db, beginning, MOST_BEGUN)).map(({ word }) => word);
    begun.set(beginning, found.length < MOST_BEGUN ? found : null);
  }
  const vocabulary: Vocabulary = {
    has: (word) => known.has(word),
    begunWith: (beginning) => begun.get(beginning) ?? null,
  };
  return wantedOf(query, vocabulary);
}

/**
 * Words of the board that a word may be a typo of, each with how many posts it stands in: those that begin alike, or with
 * a letter more alike where there are too many. Most typos stand further on in a word; to look for one at its beginning
 * costs ten times as much, so that is done when the others are unlikely.
 */
export async function wordsNear(db: Db, word: string): Promise<KnownWord[]> {
  const alike = await begunAlike(db, word);
  return likeliest(word, alike).length > 0 ? alike : [...alike, ...(await countWords(db, oneAway(word)))];
}

async function begunAlike(db: Db, word: string): Promise<KnownWord[]> {
  const alike = await begunWith(db, word.slice(0, SURE_LETTERS), MOST_ALIKE);
  return alike.length < MOST_ALIKE ? alike : begunWith(db, word.slice(0, SURE_LETTERS + 1), MOST_ALIKE);
}
