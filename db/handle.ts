import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** A handle that reads; inside a write it is the transaction itself. */
export type Db = Kysely<Tables>;
/** A handle inside a transaction: only such a handle writes. */
export type Tx = Transaction<Tables>;
