import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./handle.ts";
import { addText, dropText, textMatch } from "./sqlite/full-text.ts";

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

/** A subquery of the ids of posts that hold every word of the search, the last one as a beginning. */
export function postsMatching(search: string): RawBuilder<string> {
  return sql<string>`(select post from search_post where rowid in ${textMatch(search)})`;
}
