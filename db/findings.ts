import { type Selectable, sql } from "kysely";
import type { ProposalKind } from "#domain/alignment/proposal.ts";
import type { Finding, Outcome } from "#domain/effect/finding.ts";
import type { FlagKind } from "#domain/flag/flag.ts";
import type { Db, Tx } from "./handle.ts";
import { isAmong, putAll } from "./sqlite/json.ts";
import type { FindingTable } from "./tables.ts";

/** The findings with these ids. */
export async function findingsByIds(db: Db, ids: readonly string[]): Promise<Finding[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("finding").selectAll().where(isAmong("finding.id", ids)).orderBy("id").execute();
  return rows.map(toFinding);
}

/** Keeps findings as they stand now, new ones and such as are known. */
export async function putFindings(tx: Tx, findings: readonly Finding[]): Promise<void> {
  if (findings.length > 0) await putAll("finding", ["id"], findings.map(toRow)).execute(tx);
}

/** Says whom findings are about; who was there before stays. */
export async function addParties(tx: Tx, parties: readonly { finding: string; network: string }[]): Promise<void> {
  if (parties.length > 0) await putAll("finding_network", ["finding", "network"], parties).execute(tx);
}

/** Findings of flags that became part of another: that one counts from when the first was found, for all whom they are about. */
export async function mergeFindings(tx: Tx, moved: ReadonlyMap<string, string>): Promise<void> {
  for (const [old, id] of moved) {
    await sql`insert into finding (id, kind, found_at, outcome, settled_at, last_date)
      select ${id}, kind, found_at, outcome, settled_at, last_date from finding where id = ${old}
      on conflict (id) do update set found_at = min(found_at, excluded.found_at)`.execute(tx);
    await sql`insert or ignore into finding_network
      select ${id}, network from finding_network where finding = ${old}`.execute(tx);
    await tx.deleteFrom("finding").where("id", "=", old).execute();
  }
}

/** The agreement that stands about each of these flags, by flag. */
export async function agreementsAbout(
  db: Db,
  flags: readonly string[],
): Promise<Map<string, { kind: ProposalKind; at: number }>> {
  if (flags.length === 0) return new Map();
  const rows = await db
    .selectFrom("alignment_flag")
    .innerJoin("alignment", "alignment.id", "alignment_flag.alignment")
    .innerJoin("proposal", "proposal.alignment", "alignment.id")
    .select(["alignment_flag.flag", "proposal.kind", "alignment.agreed_at"])
    .where(isAmong("alignment_flag.flag", flags))
    .where("alignment.state", "=", "AGREED")
    .where("proposal.state", "=", "SIGNED")
    .where("proposal.kind", "!=", "UNDO")
    .orderBy("alignment.opened_at")
    .orderBy("proposal.done_at")
    .execute();
  return new Map(rows.map(({ flag, kind, agreed_at }) => [flag, { kind: kind as ProposalKind, at: agreed_at ?? 0 }]));
}

/** The networks of each of these posts, its own and those that host it, by post. */
export async function networksOfPosts(db: Db, posts: readonly string[]): Promise<Map<string, string[]>> {
  if (posts.length === 0) return new Map();
  const rows = await db
    .selectFrom("event")
    .select(["event.id as post", "event.network"])
    .where(isAmong("event.id", posts))
    .union(
      db
        .selectFrom("event_host")
        .select(["event_host.event as post", "event_host.network"])
        .where(isAmong("event_host.event", posts)),
    )
    .union(db.selectFrom("offer").select(["offer.id as post", "offer.network"]).where(isAmong("offer.id", posts)))
    .execute();
  const networks = new Map<string, string[]>();
  for (const { post, network } of rows) networks.set(post, [...(networks.get(post) ?? []), network]);
  return networks;
}

function toRow({ id, kind, foundAt, outcome, settledAt, lastDate }: Finding) {
  return { id, kind, found_at: foundAt, outcome, settled_at: settledAt, last_date: lastDate };
}

function toFinding(row: Selectable<FindingTable>): Finding {
  const { id, found_at, settled_at, last_date } = row;
  const said = { kind: row.kind as FlagKind, outcome: row.outcome as Outcome };
  return { id, ...said, foundAt: found_at, settledAt: settled_at, lastDate: last_date };
}
