import type { Db, Tx } from "./handle.ts";

/** A post by its noun in the log. */
export interface PostKey {
  noun: "event" | "offer";
  item: string;
}

/** The posts on the board that another version of the matcher read, those of the oldest first. */
export async function postsReadByOther(db: Db, version: number): Promise<PostKey[]> {
  const rows = [];
  for (const noun of ["event", "offer"] as const) {
    // Two ranges of an index: either alone, and on most days both, is empty.
    for (const side of ["<", ">"] as const) {
      const query = db.selectFrom(noun).select(["id as item", "matcher"]).where("matcher", side, version);
      const found = await query.where("removed_at", "is", null).orderBy("matcher").orderBy("id").execute();
      for (const row of found) rows.push({ ...row, noun });
    }
  }
  return rows.sort((a, b) => a.matcher - b.matcher).map(({ noun, item }) => ({ noun, item }));
}

/** No version of the matcher: what bears it is read anew. */
export const UNREAD = 0;

/** Has the events that a network posts or hosts read anew by the clock, as after an upgrade of the matcher. */
export async function forgetReadingsOf(tx: Tx, network: string): Promise<void> {
  const hosted = tx.selectFrom("event_host").select("event").where("event_host.network", "=", network);
  await tx
    .updateTable("event")
    .set({ matcher: UNREAD })
    .where((eb) => eb.or([eb("network", "=", network), eb("id", "in", hosted)]))
    .execute();
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

/** The same of every offer on the board, or of every event that is still to come at an instant. */
export async function addUnflaggedAll(tx: Tx, noun: PostKey["noun"], at: number): Promise<void> {
  const coming = tx.selectFrom("occurrence").select("event").where("end", ">", at);
  await tx
    .insertInto("unflagged")
    .columns(["noun", "item"])
    .expression((eb) => {
      const all = eb
        .selectFrom(noun)
        .select([eb.val(noun).as("noun"), "id as item"])
        .where("removed_at", "is", null);
      return noun === "event" ? all.where("id", "in", coming) : all;
    })
    .onConflict((known) => known.doNothing())
    .execute();
}
