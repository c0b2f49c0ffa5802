import type { OddStart } from "#domain/feed/odd-start.ts";
import type { Db, Tx } from "./handle.ts";
import type { ImportTable } from "./tables.ts";

export interface ImportCounts {
  new: number;
  changed: number;
  same: number;
  refused: number;
}

/** How an import read an odd start, and of which event. */
export interface ImportRemark {
  line: number;
  title: string;
  odd: OddStart;
}

/** One reading of a file into the board. */
export interface Import {
  id: string;
  network: string;
  kind: "CALENDAR" | "OFFERS";
  source: string;
  person: string;
  at: number;
  undoneAt: number | null;
  counts: ImportCounts;
  /** The first of them. */
  remarks: ImportRemark[];
}

export async function addImport(tx: Tx, { undoneAt, counts, remarks, ...rest }: Import): Promise<void> {
  await tx
    .insertInto("import")
    .values({ ...rest, undone_at: undoneAt, counts: JSON.stringify(counts), remarks: JSON.stringify(remarks) })
    .execute();
}

export async function importById(db: Db, id: string): Promise<Import | null> {
  const row = await db.selectFrom("import").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toImport(row) : null;
}

/** A network's imports, newest first. */
export async function importsOf(db: Db, network: string): Promise<Import[]> {
  const rows = await db
    .selectFrom("import")
    .selectAll()
    .where("network", "=", network)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows.map(toImport);
}

/** The newest import of a source. */
export async function lastImportOf(db: Db, source: string): Promise<Import | null> {
  const query = db.selectFrom("import").selectAll().where("source", "=", source).orderBy("id", "desc").limit(1);
  const row = await query.executeTakeFirst();
  return row ? toImport(row) : null;
}

/** Keeps what became of the lines of an import that goes on. */
export async function setCounts(tx: Tx, id: string, counts: ImportCounts): Promise<void> {
  await tx
    .updateTable("import")
    .set({ counts: JSON.stringify(counts) })
    .where("id", "=", id)
    .execute();
}

export async function markUndone(tx: Tx, id: string, at: number): Promise<void> {
  await tx.updateTable("import").set({ undone_at: at }).where("id", "=", id).execute();
}

function toImport(row: ImportTable): Import {
  const { undone_at, counts, remarks, kind, ...rest } = row;
  const told = { counts: JSON.parse(counts), remarks: JSON.parse(remarks) };
  return { ...rest, kind: kind as Import["kind"], undoneAt: undone_at, ...told };
}
