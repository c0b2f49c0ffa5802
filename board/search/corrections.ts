import type { Db } from "#db/handle.ts";
import { type Corrected, lookedUp, wordsNear } from "#db/search.ts";
import type { Lexicon } from "#domain/likeness/lexicon.ts";
import { isOrdinary } from "#domain/likeness/pivot.ts";
import { type Query, type QueryPart, readQuery } from "#domain/likeness/query.ts";
import { likeliest, typosAllowed } from "#domain/likeness/spelling.ts";
import type { Wanted, WantedPart } from "#domain/likeness/wanted.ts";

/** How a search is read: by these terms, over the posts that the asker may know of. */
export interface Searching {
  lexicon: Lexicon;
  /** Whether any post matches of those that are searched and that she may know of. */
  isSeen(wanted: Wanted): Promise<boolean>;
  /** Whether any post at all matches that she may know of. */
  isWritten(wanted: Wanted): Promise<boolean>;
}

/** So many words that nobody wrote are looked for among others, each among so many of the likeliest. */
const MOST_CORRECTED = 3;
const MOST_NEAR = 5;

/** The words of a search that give way to others; a post that the asker may not know of neither keeps one nor is one. */
export async function correctionsOf(db: Db, wanted: readonly WantedPart[], searching: Searching): Promise<Corrected[]> {
  const found: Corrected[] = [];
  for (const { part, meant } of wanted) {
    if (found.length === MOST_CORRECTED) break;
    const word = typoIn(part);
    if (word === null || (await searching.isWritten(meant))) continue;
    const other = await likeliestSeen(db, word, part.typoOf, searching);
    if (other !== null) found.push({ typed: part.typed[0] ?? word, found: other });
  }
  return found;
}

/** The search with those words in the place of what was typed. */
export function withCorrected({ parts }: Query, corrected: readonly Corrected[]): string {
  const words = new Map(corrected.map(({ typed, found }) => [typed, found]));
  return parts.flatMap(({ typed }) => typed.map((word) => words.get(word) ?? word)).join(" ");
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
  const known = [...(await wordsNear(db, word)), ...(term ? [{ word: term, posts: 0 }] : [])];
  for (const other of likeliest(word, known).slice(0, MOST_NEAR)) {
    const wanted = await lookedUp(db, readQuery(other, lexicon));
    if (await isSeen({ all: wanted.map(({ meant }) => meant) })) return other;
  }
  return null;
}
