import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Db, Tx } from "./handle.ts";
import type { Tables } from "./tables.ts";

type Row = Selectable<Tables["change"]>;

/** What is sealed of a row of the log, in this order. */
const SEALED = [
  ...(["number", "id", "at", "person", "via", "verb", "noun", "item", "network", "before", "after"] as const),
  "import",
] as const;

/** A place in the chain: the number of a row and its hash. */
export interface Link {
  number: number;
  hash: string;
}

/** The hash (SHA-256, hexadecimal) of a row that stands behind one with the hash `previous`. */
export function sealOf(row: Omit<Row, "hash">, previous: string): string {
  const facts = SEALED.map((field) => row[field]);
  return createHash("sha256")
    .update(JSON.stringify([previous, ...facts]))
    .digest("hex");
}

/** The last row of the chain; before the first row, where the chain begins. */
export async function lastLink(db: Db): Promise<Link> {
  const last = await db
    .selectFrom("change")
    .select(["number", "hash"])
    .where("hash", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ? { number: last.number, hash: last.hash ?? "" } : startLink(db);
}

export async function startLink(db: Db): Promise<Link> {
  return db.selectFrom("change_start").select(["number", "hash"]).executeTakeFirstOrThrow();
}

/** The hash at a number, null when the log does not reach so far; undefined for a row that was old enough to go. */
export async function sealAt(db: Db, number: number): Promise<string | null | undefined> {
  const start = await startLink(db);
  if (number <= start.number) return number === start.number ? start.hash : undefined;
  const row = await db.selectFrom("change").select("hash").where("number", "=", number).executeTakeFirst();
  return row?.hash ?? null;
}

const AT_ONCE = 1_000;

/** Seals the rows that an older board logged without a hash. */
export async function sealChanges(tx: Tx): Promise<void> {
  let previous = await lastLink(tx);
  for await (const row of rowsAfter(tx, previous.number)) {
    const hash = sealOf(row, previous.hash);
    await tx.updateTable("change").set({ hash }).where("number", "=", row.number).execute();
    previous = { number: row.number, hash };
  }
}

/** What a reading of the whole chain found: how many rows are good, the last of them, and the first that is not. */
export interface ChainVerdict {
  rows: number;
  head: Link;
  /** The number of the first row that is not as it was written, or is not there; null when all is well. */
  broken: number | null;
}

/** Reads the whole log again and says whether it is as it was written. */
export async function verifyChain(db: Db): Promise<ChainVerdict> {
  const start = await startLink(db);
  let head = start;
  for await (const row of rowsAfter(db, start.number)) {
    const number = head.number + 1;
    if (row.number !== number || row.hash !== sealOf(row, head.hash)) {
      return { rows: head.number - start.number, head, broken: number };
    }
    head = { number, hash: row.hash };
  }
  return { rows: head.number - start.number, head, broken: null };
}

async function* rowsAfter(db: Db, number: number): AsyncGenerator<Row> {
  for (let last = number; ; ) {
    const rows = await db
      .selectFrom("change")
      .selectAll()
      .where("number", ">", last)
      .orderBy("number")
      .limit(AT_ONCE)
      .execute();
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < AT_ONCE) return;
    last = end.number;
  }
}
