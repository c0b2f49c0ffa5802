import { sql } from "kysely";
import type { Db } from "./handle.ts";
import { NEWEST } from "./migrate.ts";

class Undone extends Error {}

/** Whether the database takes a write, which is undone. */
export async function isWritable(db: Db): Promise<boolean> {
  const write = db.transaction().execute(async (tx) => {
    await tx
      .updateTable("revision")
      .set((eb) => ({ number: eb("number", "+", 1) }))
      .execute();
    throw new Undone();
  });
  return write.catch((error) => error instanceof Undone);
}

/** Whether the schema is that of this build: another one may have been started on the same file. */
export async function isMigrated(db: Db): Promise<boolean> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version === NEWEST;
}
