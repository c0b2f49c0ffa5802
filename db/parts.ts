import type { Part } from "#domain/network/application.ts";
import { feedsOf } from "./feeds.ts";
import type { Db } from "./handle.ts";
import { membersOf } from "./people.ts";

/**
 * All of a network that can go along with a part of it: what it posted and is still to come at an instant (epoch
 * milliseconds) by start, a series as one; its offers by title; the calendars that it follows, each with what it
 * brings; its people.
 */
export async function wholeOf(db: Db, network: string, now: number): Promise<Part> {
  const coming = await db
    .selectFrom("occurrence")
    .innerJoin("event", "event.id", "occurrence.event")
    .select(["event.id", (eb) => eb.fn.min("occurrence.start").as("next")])
    .where("event.network", "=", network)
    .where("event.removed_at", "is", null)
    .where("event.recurrence_id", "=", "")
    .where((eb) => eb.or([eb("event.source", "is", null), eb("event.source", "not like", "feed:%")]))
    .where("occurrence.end", ">", now)
    .groupBy("event.id")
    .orderBy("next")
    .orderBy("event.id")
    .execute();
  const offered = db.selectFrom("offer").select("id").where("network", "=", network).where("removed_at", "is", null);
  const offers = await offered.where("status", "=", "OFFERED").orderBy("title").orderBy("id").execute();
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const [feeds, members] = [await feedsOf(db, network), await membersOf(db, network)];
  return { events: ids(coming), offers: ids(offers), feeds: ids(feeds), members: ids(members) };
}
