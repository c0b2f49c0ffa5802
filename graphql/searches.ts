import DataLoader from "dataloader";
import { type Asked, searchNow } from "#board/search/search-now.ts";
import type { Db } from "#db/handle.ts";
import type { Reader } from "#db/reader.ts";
import type { Search } from "#db/search.ts";

/** Searches as they are read for a reader, once however many fields of a page ask. */
export function searchLoader(db: Db, reader: Reader): DataLoader<Asked, Search, string> {
  return new DataLoader((asked: readonly Asked[]) => Promise.all(asked.map((one) => searchNow(db, reader, one))), {
    cacheKeyFn: ({ text, of, asTyped = false }) => `${of} ${asTyped} ${text}`,
  });
}
