import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, sql } from "kysely";
import { sealChanges } from "./chain.ts";
import { fillDayFacts } from "./day-facts.ts";
import type { Db } from "./handle.ts";
import { migrate } from "./migrate.ts";
import { dialectOf, openFile } from "./sqlite/dialect.ts";
import { type Revision, revisionReader } from "./sqlite/revision.ts";
import type { Tables } from "./tables.ts";
import { fillTaxonomies } from "./taxonomies.ts";

/** The board's database: one handle that writes, one that only reads and never waits for the other. */
export interface Store {
  /** Where it is kept. */
  file: string;
  write: Db;
  read: Db;
  /** The validator of everything that was read before it, for little enough to ask at every request. */
  revision(): Promise<Revision>;
  close(): Promise<void>;
}

/** Opens, migrates and fills the taxonomies and the days of a database file; makes it when it is not there. */
export async function openStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const raw = openFile(file, false);
  migrate(raw, file);
  const write = new Kysely<Tables>({ dialect: dialectOf(raw) });
  await write.transaction().execute(fillTaxonomies);
  await write.transaction().execute(fillDayFacts);
  await write.transaction().execute(sealChanges);
  const reader = openFile(file, true);
  const read = new Kysely<Tables>({ dialect: dialectOf(reader) });
  const revisionNow = revisionReader(reader);
  // The writing handle goes last: only it can bring the log that stands beside the file into it, as far as others let it.
  const close = async () => {
    await read.destroy();
    // Kysely leaves a handle open that it was never asked through.
    reader.close();
    await sql`pragma wal_checkpoint(truncate)`.execute(write);
    await write.destroy();
  };
  return { file, write, read, revision: async () => revisionNow(), close };
}
