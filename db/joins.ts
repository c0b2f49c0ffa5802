import { sql } from "kysely";
import type { EventStatus } from "#domain/calendar/event.ts";
import type { JoinPost, Tie } from "#domain/flag/joining.ts";
import type { Db, Tx } from "./handle.ts";
import { linksOfPosts } from "./links.ts";
import { pairsOf } from "./pairs.ts";
import { type Reader, visibleTo } from "./reader.ts";
import { isAmong, namesOfHosts } from "./sqlite/json.ts";

/** The posts that are shown under each of these listings, by listing. */
export async function joinedPosts(db: Db, listings: readonly string[]): Promise<Map<string, string[]>> {
  const joined = new Map<string, string[]>();
  if (listings.length === 0) return joined;
  const rows = await db
    .selectFrom("event")
    .select(["id", "joined_to"])
    .where(isAmong("event.joined_to", listings))
    .orderBy("id")
    .$narrowType<{ joined_to: string }>()
    .execute();
  for (const { id, joined_to } of rows) joined.set(joined_to, [...(joined.get(joined_to) ?? []), id]);
  return joined;
}

/** The networks whose further posts are shown under each listing, of posts that the reader may know of. */
export async function joinedNetworks(db: Db, reader: Reader): Promise<Map<string, string[]>> {
  const query = db
    .selectFrom("event")
    .select(["joined_to", "network"])
    .where("joined_to", "is not", null)
    .where("removed_at", "is", null)
    .where(visibleTo(reader))
    .orderBy("id")
    .$narrowType<{ joined_to: string }>();
  const joined = new Map<string, string[]>();
  for (const { joined_to, network } of await query.execute()) {
    joined.set(joined_to, [...(joined.get(joined_to) ?? []), network]);
  }
  return joined;
}

/** Those of these posts that are shown themselves, and not under another. */
export async function listingsAmong(db: Db, posts: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("event")
    .select("id")
    .where("joined_to", "is", null)
    .where("removed_at", "is", null)
    .where(isAmong("event.id", posts))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** What decides whether these posts are one with others: what was seen and said, and what their networks agreed. */
export async function tiesOf(db: Db, posts: readonly string[]): Promise<Tie[]> {
  const agreed = (await linksOfPosts(db, posts)).filter(({ kind }) => kind === "ONE");
  const seen = (await pairsOf(db, posts, "SAME_EVENT")).map(({ a, b, likelihood, verdict, reasons }) => {
    const named = reasons.find(({ code }) => code === "HOST_NAMED")?.params.host;
    return { a, b, probability: likelihood, verdict, host: named === undefined ? null : String(named), under: null };
  });
  return [
    ...seen.filter(({ a, b }) => !agreed.some(({ post, other }) => [post, other].sort().join() === `${a},${b}`)),
    ...agreed.map(({ post, other }): Tie => {
      const [a = "", b = ""] = [post, other].sort();
      return { a, b, probability: 1, verdict: "SAME", host: null, under: other };
    }),
  ];
}

/** These posts with what decides how they are joined; those taken off the board are not there. */
export async function joinPosts(db: Db, ids: readonly string[]): Promise<JoinPost[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("event")
    .select(["id", "network", "status", "recurrence", "joined_to"])
    .select([namesOfHosts().as("called"), factsTold().as("told")])
    .where(isAmong("event.id", ids))
    .where("removed_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    network: row.network,
    status: row.status as EventStatus,
    recurring: row.recurrence !== null,
    joinedTo: row.joined_to,
    called: JSON.parse(row.called),
    told: row.told,
  }));
}

/** How many facts of an event are filled in. */
function factsTold() {
  return sql<number>`(event.description <> '') + (event.place is not null) + (event.area is not null)
    + (event.value_forms <> '[]') + (event.price is not null) + (event.expected_attendance is not null)
    + (event.url is not null) + exists (select 1 from event_theme where event_theme.event = event.id)
    + exists (select 1 from event_audience where event_audience.event = event.id)`;
}

/** The listing under which each of these posts is shown, itself or another. */
export async function listingsOf(db: Db, posts: readonly string[]): Promise<Map<string, string>> {
  if (posts.length === 0) return new Map();
  const rows = await db.selectFrom("event").select(["id", "joined_to"]).where(isAmong("event.id", posts)).execute();
  return new Map(rows.map(({ id, joined_to }) => [id, joined_to ?? id]));
}

/** Every post that is in one listing with one of these, as it is stored. */
export async function listingsWith(db: Db, posts: readonly string[]): Promise<string[]> {
  if (posts.length === 0) return [];
  const rows = await db
    .selectFrom("event")
    .select(["id", "joined_to"])
    .where((eb) => eb.or([isAmong("event.id", posts), isAmong("event.joined_to", posts)]))
    .execute();
  const listings = [...new Set(rows.map((row) => row.joined_to ?? row.id))];
  const members = await db.selectFrom("event").select("id").where(isAmong("event.joined_to", listings)).execute();
  return [...new Set([...listings, ...rows.map((row) => row.id), ...members.map((row) => row.id)])];
}

export async function setJoinedTo(tx: Tx, id: string, joinedTo: string | null): Promise<void> {
  await tx.updateTable("event").set({ joined_to: joinedTo }).where("id", "=", id).execute();
}
