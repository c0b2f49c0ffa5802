import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** A handle that reads; inside a write it is the transaction itself. */
export type Db = Kysely<Tables>;
/** A handle inside a transaction: only such a handle writes. */
export type Tx = Transaction<Tables>;

/** What queries of one kind have in common, written once for each handle: a builder is never changed, only added to. */
export function perHandle<Query>(write: (db: Db) => Query): (db: Db) => Query {
  const written = new WeakMap<Db, Query>();
  return (db) => {
    const query = written.get(db) ?? write(db);
    written.set(db, query);
    return query;
  };
}
