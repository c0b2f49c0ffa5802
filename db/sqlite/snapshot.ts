import SQLite from "better-sqlite3";
import { openFile } from "./dialect.ts";

const PAGES_A_STEP = 1_000;

/**
 * Copies a database as it is at this moment into one new file, in steps between which others go on. The copy reads in a
 * transaction of its own connection: what is written meanwhile neither enters it nor makes it begin again.
 */
export async function snapshot(file: string, copy: string): Promise<void> {
  const raw = openFile(file, true);
  try {
    raw.exec("begin");
    raw.pragma("user_version");
    await raw.backup(copy, { progress: () => PAGES_A_STEP });
  } finally {
    raw.close();
  }
  standAlone(copy);
}

/**
 * Folds the log that stands beside a database into the file, so that it is all of it. Only who has it alone can do so:
 * false when somebody else has it open, also one in another process.
 */
export function standAlone(file: string): boolean {
  const raw = new SQLite(file, { timeout: 0, fileMustExist: true });
  try {
    raw.pragma("journal_mode = DELETE");
    return true;
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return false;
    throw error;
  } finally {
    raw.close();
  }
}
