import type { Db, Tx } from "./handle.ts";

/** A post by its noun in the log. */
export interface PostKey {
  noun: "event" | "offer";
  item: string;
}

/** The posts on the board that another version of the matcher read, those of the oldest first. */
export async function postsReadByOther(db: Db, version: number): Promise<PostKey[]> {
  const rows = async (noun: PostKey["noun"]) => {
    const query = db
      .selectFrom(noun)
      .select(["id as item", "matcher"])
      .where("removed_at", "is", null)
      .where((eb) => eb.or([eb("matcher", "<", version), eb("matcher", ">", version)]));
    return (await query.orderBy("matcher").orderBy("id").execute()).map((row) => ({ ...row, noun }));
  };
  const all = [...(await rows("event")), ...(await rows("offer"))];
  return all.sort((a, b) => a.matcher - b.matcher).map(({ noun, item }) => ({ noun, item }));
}

/** Remembers that the flags of these posts are to be computed anew. */
export async function addUnflagged(tx: Tx, posts: readonly PostKey[]): Promise<void> {
  for (const { noun, item } of posts) {
    await tx
      .insertInto("unflagged")
      .values({ noun, item })
      .onConflict((known) => known.doNothing())
      .execute();
  }
}

/** The posts whose flags are to be computed anew. */
export async function unflaggedPosts(db: Db): Promise<PostKey[]> {
  const rows = await db.selectFrom("unflagged").select(["noun", "item"]).orderBy("noun").orderBy("item").execute();
  return rows.map(({ noun, item }) => ({ noun: noun as PostKey["noun"], item }));
}

export async function dropUnflagged(tx: Tx, posts: readonly PostKey[]): Promise<void> {
  for (const { noun, item } of posts) {
    await tx.deleteFrom("unflagged").where("noun", "=", noun).where("item", "=", item).execute();
  }
}
