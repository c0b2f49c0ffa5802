import type { Link, LinkKind } from "#domain/alignment/step.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong } from "./sqlite/json.ts";

/** Keeps what a post is to another by an agreement. */
export async function putLink(tx: Tx, link: Link, alignment: string): Promise<void> {
  await tx
    .insertInto("link")
    .values({ ...link, alignment })
    .onConflict((on) => on.columns(["post", "other", "kind"]).doUpdateSet({ alignment }))
    .execute();
}

export async function dropLink(tx: Tx, { post, other, kind }: Link): Promise<void> {
  await tx.deleteFrom("link").where("post", "=", post).where("other", "=", other).where("kind", "=", kind).execute();
}

/** What these posts are to others, and others to them. */
export async function linksOfPosts(db: Db, posts: readonly string[]): Promise<(Link & { alignment: string })[]> {
  if (posts.length === 0) return [];
  const query = db
    .selectFrom("link")
    .selectAll()
    .where((eb) => eb.or([isAmong("link.post", posts), isAmong("link.other", posts)]));
  const rows = await query.orderBy("post").orderBy("other").execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LinkKind }));
}

/** Lets go of all that an alignment made of posts to each other, and says which posts were shown as one by it. */
export async function dropLinks(tx: Tx, alignment: string, parted: Set<string>): Promise<void> {
  const gone = await tx.deleteFrom("link").where("alignment", "=", alignment).returningAll().execute();
  for (const { post, other, kind } of gone) if (kind === "ONE") parted.add(post).add(other);
}
