import SQLite from "better-sqlite3";
import { Kysely } from "kysely";
import { type ChainVerdict, type Link, sealAt, verifyChain } from "./chain.ts";
import { NEWEST } from "./migrate.ts";
import { dialectOf, openFile } from "./sqlite/dialect.ts";
import type { Tables } from "./tables.ts";

/** What a database file is like, read without changing it. */
export interface Inspection {
  /** The number of the last migration it has seen; null when it is no board. */
  version: number | null;
  /** What the engine finds wrong with the file itself, in its words: such a file is not to be relied on. */
  damage: string[];
  /** Rows that refer to a row which is not there. */
  loose: string[];
  /** Null for a board that is older than the chain, or whose file is broken. */
  chain: ChainVerdict | null;
  /** The first of the links known from elsewhere that the log no longer has: its end was cut off and written anew. */
  lost: Link | null;
}

/** The migration that gave the log its chain. */
const CHAINED = 15;

/** Reads a whole file: pages, references and the chain of the log, which must still hold the links that are `known`. */
export async function inspect(file: string, known: readonly Link[] = []): Promise<Inspection> {
  let raw: SQLite.Database | null = null;
  try {
    raw = openFile(file, true);
    const version = versionOf(raw);
    if (version === null) return unread("it is not a board");
    const seen = { version, damage: damageOf(raw), loose: looseOf(raw), chain: null, lost: null };
    if (seen.damage.length > 0 || version < CHAINED || version > NEWEST) return seen;
    const db = new Kysely<Tables>({ dialect: dialectOf(raw) });
    return { ...seen, chain: await verifyChain(db), lost: await firstLost(db, known) };
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error;
    return unread(error.message);
  } finally {
    raw?.close();
  }
}

const unread = (why: string): Inspection => ({ version: null, damage: [why], loose: [], chain: null, lost: null });

function versionOf(raw: SQLite.Database): number | null {
  const version = Number(raw.pragma("user_version", { simple: true }));
  const tables = raw.prepare("select count(*) from sqlite_schema where name in ('change', 'revision')").pluck().get();
  return version > 0 && tables === 2 ? version : null;
}

const MOST = 5;

function damageOf(raw: SQLite.Database): string[] {
  const said = raw.pragma(`integrity_check(${MOST})`) as { integrity_check: string }[];
  return said.map((row) => row.integrity_check).filter((line) => line !== "ok");
}

function looseOf(raw: SQLite.Database): string[] {
  const rows = raw.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  return rows
    .slice(0, MOST)
    .map(({ table, rowid, parent }) => `row ${rowid} of ${table} refers to no row of ${parent}`);
}

async function firstLost(db: Kysely<Tables>, known: readonly Link[]): Promise<Link | null> {
  for (const link of known) {
    const hash = await sealAt(db, link.number);
    if (hash !== undefined && hash !== link.hash) return link;
  }
  return null;
}
