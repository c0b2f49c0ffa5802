import { matcherNow } from "#board/learning/matcher-now.ts";
import { isEventSeen } from "#db/agenda.ts";
import { isOfferSeen } from "#db/found-offers.ts";
import type { Db } from "#db/handle.ts";
import type { Reader } from "#db/reader.ts";
import { lookedUp, type Search, searchOf } from "#db/search.ts";
import { readQuery } from "#domain/likeness/query.ts";
import type { Wanted } from "#domain/likeness/wanted.ts";
import { correctionsOf, withCorrected } from "./corrections.ts";

export const SEARCHED = ["OFFERS", "AGENDA"] as const;

/** What is searched for, and among what. */
export interface Asked {
  text: string;
  of: (typeof SEARCHED)[number];
  /**
   * Whether it is as it was typed, typos and all: what is kept or followed cannot tell anybody that a word gave way to
   * another, and would change by itself once somebody writes that word.
   */
  asTyped?: boolean | undefined;
}

/**
 * A search as the board reads it now for a reader: by the terms that it knows and was taught, over what she may know of.
 * A word of which nothing is written gives way to the likeliest of which she may see a post.
 */
export async function searchNow(db: Db, reader: Reader, { text, of, asTyped = false }: Asked): Promise<Search> {
  const { lexicon } = await matcherNow(db);
  const query = readQuery(text, lexicon);
  if (query.parts.length === 0) return searchOf(db, query, [], []);
  const wanted = await lookedUp(db, query);
  const offerSeen = (words: Wanted) => isOfferSeen(db, words);
  const eventSeen = (words: Wanted) => isEventSeen(db, reader, words);
  const isWritten = async (words: Wanted) => (await offerSeen(words)) || eventSeen(words);
  const searching = { lexicon, isSeen: of === "OFFERS" ? offerSeen : eventSeen, isWritten };
  const corrected = asTyped ? [] : await correctionsOf(db, wanted, searching);
  if (corrected.length === 0) return searchOf(db, query, wanted, []);
  const anew = { ...readQuery(withCorrected(query, corrected), lexicon), leftOut: query.leftOut };
  return searchOf(db, anew, await lookedUp(db, anew), corrected);
}
