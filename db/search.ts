import { type RawBuilder, sql } from "kysely";
import type { Lexicon } from "#domain/likeness/lexicon.ts";
import { isOrdinary } from "#domain/likeness/pivot.ts";
import { type Query, type QueryPart, readQuery } from "#domain/likeness/query.ts";
import { likeliest, oneAway, typosAllowed } from "#domain/likeness/spelling.ts";
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

/** How a search is read: by these terms, over the posts that the asker may know of. */
export interface Searching {
  lexicon: Lexicon;
  /** Whether no word gives way to another. */
  asTyped?: boolean;
  /** Whether any post matches of those that are searched and that she may know of. */
  isSeen(match: Match): Promise<boolean>;
  /** Whether any post at all matches that she may know of. */
  isWritten(match: Match): Promise<boolean>;
}

/** From so many rows on a list is walked until it is full; fewer are gathered and put in order. */
const FREQUENT = 1_500;
/** So many words that nobody wrote are looked for among others. */
const MOST_CORRECTED = 3;
/** So many words are looked at that begin alike. */
const MOST_BEGUN = 400;
/** Two typos are looked for among the words that begin with the same letters, one wherever it stands. */
const SURE_LETTERS = 2;
const MOST_ALIKE = 4_000;
const MOST_NEAR = 5;

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

/** Reads a search; a word of which no post is seen gives way to the likeliest of which one is. No word finds nothing. */
export async function readSearch(db: Db, text: string, searching: Searching): Promise<Search> {
  const query = readQuery(text, searching.lexicon);
  if (query.parts.length === 0) return NOTHING;
  const wanted = await lookedUp(db, query);
  const corrected = searching.asTyped ? [] : await correctionsOf(db, wanted, searching);
  if (corrected.length === 0) return searchOf(db, query, wanted, []);
  const anew = readQuery(withCorrected(query, corrected), searching.lexicon);
  return searchOf(db, { ...anew, leftOut: query.leftOut }, await lookedUp(db, anew), corrected);
}

async function searchOf(db: Db, query: Query, wanted: WantedPart[], corrected: Corrected[]): Promise<Search> {
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

async function lookedUp(db: Db, query: Query): Promise<WantedPart[]> {
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

async function correctionsOf(db: Db, wanted: readonly WantedPart[], searching: Searching): Promise<Corrected[]> {
  const found: Corrected[] = [];
  for (const { part, meant } of wanted) {
    if (found.length === MOST_CORRECTED) break;
    const word = typoIn(part);
    if (word === null || (await searching.isWritten(matchOf(meant)))) continue;
    const other = await likeliestSeen(db, word, part.typoOf, searching);
    if (other !== null) found.push({ typed: part.typed[0] ?? word, found: other });
  }
  return found;
}

/** The word of a part that may be misspelt: what names an idea is right, whether or not anybody offers it. */
function typoIn({ words: [word = "", ...more], concepts }: QueryPart): string | null {
  return more.length === 0 && concepts.length === 0 && typosAllowed(word) > 0 && !isOrdinary(word) ? word : null;
}

async function likeliestSeen(
  db: Db,
  word: string,
  term: string | null,
  { lexicon, isSeen }: Searching,
): Promise<string | null> {
  const alike = await alikeIn(db, word);
  // Most typos stand further on in a word; to look for one at its beginning costs ten times as much.
  const near = likeliest(word, alike).length > 0 ? [] : await countWords(db, oneAway(word));
  const known = [...alike, ...near, ...(term ? [{ word: term, posts: 0 }] : [])];
  for (const other of likeliest(word, known).slice(0, MOST_NEAR)) {
    const wanted = await lookedUp(db, readQuery(other, lexicon));
    if (await isSeen(matchOf({ all: wanted.map(({ meant }) => meant) }))) return other;
  }
  return null;
}

/** The words that begin alike; where a board has too many of them, those that share a letter more. */
async function alikeIn(db: Db, word: string) {
  const alike = await begunWith(db, word.slice(0, SURE_LETTERS), MOST_ALIKE);
  return alike.length < MOST_ALIKE ? alike : begunWith(db, word.slice(0, SURE_LETTERS + 1), MOST_ALIKE);
}

function withCorrected({ parts }: Query, corrected: readonly Corrected[]): string {
  const words = new Map(corrected.map(({ typed, found }) => [typed, found]));
  return parts.flatMap(({ typed }) => typed.map((word) => words.get(word) ?? word)).join(" ");
}
