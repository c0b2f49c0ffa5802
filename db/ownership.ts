import { type RawBuilder, sql } from "kysely";
import { feedSource } from "#domain/feed/feed.ts";
import type { Tx } from "./handle.ts";
import { UNREAD } from "./renewal.ts";
import { isAmong } from "./sqlite/json.ts";
import { giveRows, type Row, takeRows } from "./sqlite/rows.ts";

/** What a network owns that has an id of its own. */
const OWNED = [
  "event",
  "offer",
  "feed",
  "import",
  "invite",
  "answer",
  "correction",
  "proposal",
  "message",
  "evening",
] as const;
export type Owned = Record<(typeof OWNED)[number], string[]>;

/** Who is in a network, what its words mean, and what it and others ask and say of each other: by which columns a row is known. */
const SAID = {
  membership: ["person", "network"],
  label: ["network", "word", "kind", "target"],
  idle_word: ["network", "word"],
  table_mapping: ["network", "names"],
  wish: ["network", "other"],
  hosting: ["event", "network"],
  event_host: ["event", "network"],
  alignment_party: ["alignment", "network"],
  signature: ["proposal", "network"],
} as const;
type Said = keyof typeof SAID;

/** What went from one network to another, with all that is needed to bring it back. */
export interface Moved {
  owned: Owned;
  /** In the order in which it was done: the rows that went, and those that came in their place. */
  said: { table: Said; gone: Row[]; came: Row[] }[];
  /** Answers that keep as one what was shown as one. */
  same: string[];
}

/** From which network to which, and when. */
export interface Move {
  from: string;
  to: string;
  /** Instant. */
  at: number;
}

/** Gives everything of one network to another; where both have the same, what the other has stands. */
export async function moveAll(tx: Tx, move: Move): Promise<Omit<Moved, "same">> {
  const { from, to } = move;
  const owned = {} as Owned;
  for (const table of OWNED) {
    const rows = await tx.selectFrom(table).select("id").where("network", "=", from).orderBy("id").execute();
    owned[table] = rows.map(({ id }) => id);
  }
  await moveOwned(tx, owned, move, true);
  // Who led the one leads both.
  const led = tx.selectFrom("membership").select("person").where("network", "=", from).where("role", "=", "LEAD");
  const editors = sql`network = ${to} and role = 'EDITOR' and person in ${led}`;
  const said: Moved["said"] = [{ table: "membership", gone: await takeRows(tx, "membership", editors), came: [] }];
  for (const table of Object.keys(SAID) as Said[]) {
    for (const column of table === "wish" ? (["network", "other"] as const) : (["network"] as const)) {
      const gone = await takeRows(tx, table, sql`${sql.ref(column)} = ${from}`);
      const known = table === "label" || table === "idle_word" ? await wordsOf(tx, to) : new Set();
      const turned = gone.map((row) => ({ ...row, [column]: to }) as Row).filter(({ word }) => !known.has(word));
      said.push({ table, gone, came: await giveRows(tx, table, turned) });
    }
  }
  // Nobody is asked to host her own event, or hosts it beside herself.
  for (const table of ["hosting", "event_host"] as const) {
    const own = sql`exists (select 1 from event where event.id = event and event.network = ${sql.table(table)}.network)`;
    said.push({ table, gone: await takeRows(tx, table, own), came: [] });
  }
  return { owned, said };
}

/** Brings back what went, as far as it is still there; what was added since stays where it is. */
export async function moveBack(tx: Tx, { owned, said }: Pick<Moved, "owned" | "said">, move: Move): Promise<Owned> {
  const all = { ...owned, event: await withKin(tx, owned, move.from) };
  await moveOwned(tx, all, move);
  for (const { table, gone, came } of [...said].reverse()) {
    for (const row of came) {
      const known = SAID[table].map((column) => sql`${sql.ref(column)} = ${row[column]}`);
      await takeRows(tx, table, sql.join(known, sql` and `));
    }
    await giveRows(tx, table, gone);
  }
  // Who was forgotten since is in no network.
  const forgotten = tx.selectFrom("person").select("id").where("name", "=", "");
  await tx.deleteFrom("membership").where("network", "=", move.to).where("person", "in", forgotten).execute();
  return all;
}

/**
 * Gives these to another network, as far as they are the first one's. A file that is read again finds there what it
 * brought; with `meeting` the other has posts of its own, and then what is known there, or shown as one with a post of
 * somebody else, keeps its source: two posts of one source are never one.
 */
export async function moveOwned(tx: Tx, owned: Partial<Owned>, { from, to, at }: Move, meeting = false): Promise<void> {
  for (const table of OWNED) {
    const ids = owned[table] ?? [];
    const told = table === "event" || table === "offer" ? sql`, changed_at = ${at}` : sql``;
    // Its network is among the keys of an offer.
    const unread = table === "offer" ? sql`, matcher = ${UNREAD}` : sql``;
    // A calendar that both follow stays behind: it is followed once.
    await sql`update or ignore ${sql.table(table)} set network = ${to} ${told} ${unread}
      where ${isAmong("id", ids)} and network = ${from}`.execute(tx);
  }
  for (const table of ["event", "offer", "import"] as const) {
    const ids = owned[table] ?? [];
    const free = meeting && table === "event" ? sql`and not ${tied(ids, from, to)}` : sql``;
    await sql`update or ignore ${sql.table(table)} set source = replace(source, ${from}, ${to})
      where ${isAmong("id", ids)} and network = ${to} and source like ${`%:${from}`} ${free}`.execute(tx);
  }
}

/** Whether an event, or what is of one series with it, is shown as one with another, or known by its uid where it goes. */
function tied(ids: readonly string[], from: string, to: string): RawBuilder<boolean> {
  const there = sql`kin.source = replace(event.source, ${from}, ${to}) and not ${isAmong("kin.id", ids)}`;
  const joined = sql`kin.source = event.source
    and (kin.joined_to is not null or exists (select 1 from event as other where other.joined_to = kin.id))`;
  const kin = sql`select 1 from event as kin where kin.removed_at is null and kin.uid = event.uid`;
  return sql`(exists (${kin} and ${joined}) or exists (${kin} and ${there}))`;
}

/** With what belongs to these events: happenings that were changed apart, and what their calendars brought. */
export async function withKin(
  tx: Tx,
  { event, feed }: Pick<Owned, "event" | "feed">,
  network: string,
): Promise<string[]> {
  const sources = feed.map((id) => feedSource(id));
  // Row by row it would look at each event once for every other.
  const kin = sql`select kin.uid, coalesce(kin.source, '') from event as kin where ${isAmong("kin.id", event)}`;
  const rows = await sql<{ id: string }>`select id from event where network = ${network}
    and (${isAmong("source", sources)} or (uid, coalesce(source, '')) in (${kin})) order by id`.execute(tx);
  return rows.rows.map(({ id }) => id);
}

async function wordsOf(tx: Tx, network: string): Promise<Set<unknown>> {
  const labels = tx.selectFrom("label").select("word").where("network", "=", network);
  const idle = tx.selectFrom("idle_word").select("word").where("network", "=", network);
  return new Set((await labels.union(idle).execute()).map(({ word }) => word));
}
