import { matcherNow } from "#board/learning/matcher-now.ts";
import { isEventSeen } from "#db/agenda.ts";
import { isOfferSeen } from "#db/found-offers.ts";
import type { Db } from "#db/handle.ts";
import type { Reader } from "#db/reader.ts";
import { readSearch, type Search } from "#db/search.ts";

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

/** A search as the board reads it now for a reader: by the terms that it knows and was taught, over what she may know of. */
export async function searchNow(db: Db, reader: Reader, { text, of, asTyped = false }: Asked): Promise<Search> {
  const offerSeen = (match: string) => isOfferSeen(db, match);
  const eventSeen = (match: string) => isEventSeen(db, reader, match);
  const isWritten = async (match: string) => (await offerSeen(match)) || eventSeen(match);
  const { lexicon } = await matcherNow(db);
  return readSearch(db, text, { lexicon, asTyped, isSeen: of === "OFFERS" ? offerSeen : eventSeen, isWritten });
}
