import SQLite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import { HOME_ZONE, wallValueAt } from "#domain/calendar/zone.ts";

/** The words of the full-text index: how many posts each stands in, and, dearer by the word but not by its posts, where. */
const VOCABULARY = `
  create virtual table temp.search_word using fts5vocab (main, search, row);
  create virtual table temp.search_place using fts5vocab (main, search, instance);`;

/** Opens a database file with the settings that the board relies on. */
export function openFile(file: string, readonly: boolean): SQLite.Database {
  const raw = new SQLite(file, { readonly });
  raw.pragma("busy_timeout = 5000");
  raw.pragma("foreign_keys = ON");
  raw.pragma("trusted_schema = OFF");
  raw.pragma("temp_store = MEMORY");
  raw.pragma("cache_size = -32768");
  raw.function("clock_at_home", { deterministic: true }, (instant) => wallValueAt(Number(instant), HOME_ZONE));
  if (!readonly) {
    raw.pragma("journal_mode = WAL");
    raw.pragma("synchronous = FULL");
    raw.pragma("journal_size_limit = 67108864");
  }
  raw.exec(VOCABULARY);
  return raw;
}

/** A dialect whose transactions take the write lock at once: two that both read first would otherwise deadlock. */
export function dialectOf(raw: SQLite.Database): Dialect {
  return new ImmediateDialect({ database: withStatements(raw) });
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

const MOST_STATEMENTS = 500;

/** Kysely prepares each query anew; keeping prepared statements halves the price of a point read. */
function withStatements(raw: SQLite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => void raw.close(),
    prepare(sql: string) {
      const statement = prepared.get(sql) ?? statementOf(raw.prepare(sql));
      // Set anew, so that the one that was not used for longest goes first.
      prepared.delete(sql);
      prepared.set(sql, statement);
      if (prepared.size > MOST_STATEMENTS) prepared.delete(prepared.keys().next().value ?? "");
      return statement;
    },
  };
}

/** Rows come over as lists and are named here: better-sqlite3 takes twice as long to make an object of each. */
function statementOf(statement: SQLite.Statement): SqliteStatement {
  if (!statement.reader) return statement as SqliteStatement;
  const names = statement.columns().map(({ name }) => name);
  statement.raw();
  return {
    reader: true,
    all: (parameters) => statement.all(parameters).map((values) => named(names, values as unknown[])),
    iterate: (parameters) => mapped(statement.iterate(parameters), names),
    run: (parameters) => statement.run(parameters),
  };
}

function* mapped(rows: IterableIterator<unknown>, names: readonly string[]) {
  for (const values of rows) yield named(names, values as unknown[]);
}

function named(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at++) row[names[at] as string] = values[at];
  return row;
}
