import { type Selectable, sql } from "kysely";
import type { Verdict } from "#domain/flag/answering.ts";
import type { FlagBand, FlagKind } from "#domain/flag/flag.ts";
import type { Grounds } from "#domain/flag/grounds.ts";
import type { Pair } from "#domain/flag/pair.ts";
import type { Db, Tx } from "./handle.ts";
import { insertAll, isAmong } from "./sqlite/json.ts";
import type { PairTable } from "./tables.ts";

/** The pairs in which any of these posts takes part, by key; of one scope only where it is given. */
export async function pairsOf(db: Db, posts: readonly string[], scope?: string): Promise<Pair[]> {
  if (posts.length === 0) return [];
  const side = (end: "a" | "b") => {
    const query = db
      .selectFrom("pair")
      .selectAll()
      .where(isAmong(`pair.${end}`, posts));
    return scope === undefined ? query : query.where("scope", "=", scope);
  };
  const rows = await side("a").union(side("b")).orderBy("core").execute();
  return rows.map(toPair);
}

/** What grouping needs of a pair, and no more: a hub has hundreds. */
export type PairLink = Pick<Pair, "core" | "kind" | "a" | "b" | "likelihood" | "band" | "verdict" | "flag">;

/** The pairs of one scope in which any of these posts takes part, by key, without what they say. */
export async function linksOf(db: Db, posts: readonly string[], scope: string): Promise<PairLink[]> {
  if (posts.length === 0) return [];
  const side = (end: "a" | "b") =>
    db
      .selectFrom("pair")
      .select(["core", "kind", "a", "b", "likelihood", "band", "verdict", "flag"])
      .where(isAmong(`pair.${end}`, posts))
      .where("scope", "=", scope);
  const rows = await side("a").union(side("b")).orderBy("core").execute();
  return rows as PairLink[];
}

/** The pairs with these keys. */
export async function pairsByCores(db: Db, cores: readonly string[]): Promise<Pair[]> {
  if (cores.length === 0) return [];
  const rows = await db.selectFrom("pair").selectAll().where(isAmong("pair.core", cores)).orderBy("core").execute();
  return rows.map(toPair);
}

/** The pairs that these flags show, by key. */
export async function pairsOfFlags(db: Db, flags: readonly string[]): Promise<Pair[]> {
  if (flags.length === 0) return [];
  const rows = await db.selectFrom("pair").selectAll().where(isAmong("pair.flag", flags)).orderBy("core").execute();
  return rows.map(toPair);
}

/** Stores pairs that were not there before. */
export async function addPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length > 0) await insertAll("pair", pairs.map(toRow)).execute(tx);
}

/** Writes over stored pairs what is seen now. */
export async function replacePairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  await dropPairs(
    tx,
    pairs.map(({ core }) => core),
  );
  await addPairs(tx, pairs);
}

export async function dropPairs(tx: Tx, cores: readonly string[]): Promise<void> {
  if (cores.length > 0) await tx.deleteFrom("pair").where(isAmong("pair.core", cores)).execute();
}

/** Says of each pair, by key, which flag shows it. */
export async function setFlagsOfPairs(tx: Tx, flags: ReadonlyMap<string, string>): Promise<void> {
  if (flags.size === 0) return;
  const shown = JSON.stringify([...flags]);
  await sql`update pair set flag = shown.value ->> 1 from json_each(${shown}) as shown
    where pair.core = shown.value ->> 0`.execute(tx);
}

function toRow(pair: Pair) {
  const { core, kind, scope, a, b, score, likelihood, probability, band, verdict, flag } = pair;
  return {
    ...{ core, kind, scope, a, b, score, likelihood, probability, band, verdict, flag },
    reasons: JSON.stringify(pair.reasons),
    dates: JSON.stringify(pair.dates),
    grounds: JSON.stringify(pair.grounds),
  };
}

function toPair(row: Selectable<PairTable>): Pair {
  return {
    ...row,
    kind: row.kind as FlagKind,
    band: row.band as FlagBand | null,
    verdict: row.verdict as Verdict | null,
    reasons: JSON.parse(row.reasons),
    dates: JSON.parse(row.dates),
    grounds: toGrounds(row.grounds),
  };
}

/** Of what was kept before grounds were, nothing is known: version 0 is no matcher's. */
export function toGrounds(text: string): Grounds {
  return text === "" ? { version: 0, codes: "", a: {}, b: {} } : JSON.parse(text);
}
