import type SQLite from "better-sqlite3";

/** The number that each write raises, and the instant of the last one. */
export interface Revision {
  number: number;
  changedAt: number;
}

/**
 * Reads the revision, mostly from memory: `data_version` tells this connection, for two microseconds, whether any other
 * connection has written since, also one of another process.
 */
export function revisionReader(raw: SQLite.Database): () => Revision {
  const version = raw.prepare("pragma data_version").pluck();
  const stored = raw.prepare("select number, changed_at as changedAt from revision");
  let seen: unknown = null;
  let revision: Revision = { number: 0, changedAt: 0 };
  return () => {
    const present = version.get();
    if (present !== seen) {
      revision = stored.get() as Revision;
      // What is written between the two reads is read again at the next call.
      seen = present;
    }
    return revision;
  };
}
