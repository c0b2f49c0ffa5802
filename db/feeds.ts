import { DAY } from "#domain/calendar/interval.ts";
import { DEAD_AFTER, type Feed, feedSource } from "#domain/feed/feed.ts";
import type { Db, Tx } from "./handle.ts";
import type { FeedTable } from "./tables.ts";

/** Stores a feed as it is now, new or known. */
export async function putFeed(tx: Tx, feed: Feed): Promise<void> {
  const { id, network, url, followed_at, ...state } = toRow(feed);
  await tx
    .insertInto("feed")
    .values({ id, network, url, followed_at, ...state })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(state))
    .execute();
}

export async function feedById(db: Db, id: string): Promise<Feed | null> {
  const row = await db.selectFrom("feed").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toFeed(row) : null;
}

/** The feed of a network at an address, also when it is followed no more. */
export async function feedAt(db: Db, network: string, url: string): Promise<Feed | null> {
  const query = db.selectFrom("feed").selectAll().where("network", "=", network).where("url", "=", url);
  const row = await query.executeTakeFirst();
  return row ? toFeed(row) : null;
}

/** What a network follows, in the order in which it began. */
export async function feedsOf(db: Db, network: string): Promise<Feed[]> {
  const query = db.selectFrom("feed").selectAll().where("network", "=", network).where("stopped_at", "is", null);
  return (await query.orderBy("followed_at").orderBy("id").execute()).map(toFeed);
}

/** The feeds of a network that were stopped at this very instant. */
export async function feedsStoppedAt(db: Db, network: string, at: number): Promise<Feed[]> {
  const query = db.selectFrom("feed").selectAll().where("network", "=", network).where("stopped_at", "=", at);
  return (await query.orderBy("id").execute()).map(toFeed);
}

/** The feeds that are due, longest waiting first; one put off for over two days was so by a time that was set back. */
export async function feedsDue(db: Db, now: number, limit: number): Promise<Feed[]> {
  const query = db.selectFrom("feed").selectAll().where("stopped_at", "is", null);
  const due = query.where((eb) => eb.or([eb("next_at", "<=", now), eb("next_at", ">", now + 2 * DAY)]));
  return (await due.orderBy("next_at").limit(limit).execute()).map(toFeed);
}

/** How many calendars are followed, and how many of them cannot be read now. */
export async function feedCounts(db: Db): Promise<{ well: number; failing: number }> {
  const rows = await db
    .selectFrom("feed")
    .select((eb) => [eb("failing_since", "is not", null).as("fails"), eb.fn.countAll<number>().as("count")])
    .where("stopped_at", "is", null)
    .groupBy("fails")
    .execute();
  const count = (fails: boolean) => rows.find((row) => Boolean(row.fails) === fails)?.count ?? 0;
  return { well: count(false), failing: count(true) };
}

/** The sources that nobody has been able to read for so long that what they brought is uncertain. */
export async function deadSources(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom("feed")
    .select("id")
    .where("stopped_at", "is", null)
    .where((eb) => eb.or([eb("gone", "=", 1), eb("failing_since", "<=", now - DEAD_AFTER)]))
    .execute();
  return rows.map(({ id }) => feedSource(id));
}

function toRow(feed: Feed): FeedTable {
  return {
    id: feed.id,
    network: feed.network,
    url: feed.url,
    name: feed.name,
    person: feed.person,
    followed_at: feed.followedAt,
    stopped_at: feed.stoppedAt,
    etag: feed.etag,
    last_modified: feed.lastModified,
    digest: feed.digest,
    refresh: feed.refresh,
    held: feed.held,
    next_at: feed.nextAt,
    read_at: feed.readAt,
    failures: feed.failures,
    failing_since: feed.failingSince,
    gone: feed.gone ? 1 : 0,
    fault: feed.fault && JSON.stringify(feed.fault),
    noticed_at: feed.noticedAt,
    missing: JSON.stringify(feed.missing),
    asks: feed.asks ? 1 : 0,
  };
}

function toFeed(row: FeedTable): Feed {
  return {
    id: row.id,
    network: row.network,
    url: row.url,
    name: row.name,
    person: row.person,
    followedAt: row.followed_at,
    stoppedAt: row.stopped_at,
    etag: row.etag,
    lastModified: row.last_modified,
    digest: row.digest,
    refresh: row.refresh,
    held: row.held,
    nextAt: row.next_at,
    readAt: row.read_at,
    failures: row.failures,
    failingSince: row.failing_since,
    gone: row.gone === 1,
    fault: row.fault === null ? null : JSON.parse(row.fault),
    noticedAt: row.noticed_at,
    missing: JSON.parse(row.missing),
    asks: row.asks === 1,
  };
}
