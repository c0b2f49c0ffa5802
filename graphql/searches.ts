import DataLoader from "dataloader";
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
}

/** Searches as they are read for a reader, once however many fields of a page ask. */
export function searchLoader(db: Db, reader: Reader): DataLoader<Asked, Search, string> {
  const offerSeen = (match: string) => isOfferSeen(db, match);
  const eventSeen = (match: string) => isEventSeen(db, reader, match);
  const isWritten = async (match: string) => (await offerSeen(match)) || eventSeen(match);
  const read = async ({ text, of }: Asked) => {
    const { lexicon } = await matcherNow(db);
    return readSearch(db, text, { lexicon, isSeen: of === "OFFERS" ? offerSeen : eventSeen, isWritten });
  };
  return new DataLoader((asked: readonly Asked[]) => Promise.all(asked.map(read)), {
    cacheKeyFn: ({ text, of }) => `${of} ${text}`,
  });
}
