import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely } from "kysely";
import type { Db } from "./handle.ts";
import { migrate } from "./migrate.ts";
import { dialectOf, openFile } from "./sqlite/dialect.ts";
import type { Tables } from "./tables.ts";
import { fillTaxonomies } from "./taxonomies.ts";

/** The board's database: one handle that writes, one that only reads and never waits for the other. */
export interface Store {
  write: Db;
  read: Db;
  close(): Promise<void>;
}

/** Opens, migrates and fills the taxonomies of a database file; makes it when it is not there. */
export async function openStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const raw = openFile(file, false);
  migrate(raw, file);
  const write = new Kysely<Tables>({ dialect: dialectOf(raw) });
  await write.transaction().execute(fillTaxonomies);
  const read = new Kysely<Tables>({ dialect: dialectOf(openFile(file, true)) });
  return { write, read, close: () => closeInOrder(read, write) };
}

/** The writing handle goes last: only it can bring the log that stands beside the file into it. */
async function closeInOrder(read: Db, write: Db): Promise<void> {
  await read.destroy();
  await write.destroy();
}
