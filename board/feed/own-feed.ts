import { concernOf } from "#board/network/concern-of.ts";
import { feedById } from "#db/feeds.ts";
import type { Db } from "#db/handle.ts";
import type { Feed } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { NotFound } from "#domain/refusal.ts";

/** The feed that the actor is about to do something with. Throws NotFound, SignInNeeded, NotAllowed. */
export async function ownFeed(db: Db, actor: Actor | null, id: string): Promise<Feed> {
  const feed = await feedById(db, id);
  if (!feed || feed.stoppedAt !== null) throw new NotFound();
  demand(actor, "IMPORT", await concernOf(db, feed.network));
  return feed;
}
