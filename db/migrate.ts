import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type SQLite from "better-sqlite3";

const scripts = import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true });

/** The number of the last migration that this build knows. */
export const NEWEST = Object.keys(scripts).length;

/**
 * Brings the schema up to date: each numbered script in one transaction with its number in `user_version`.
 * A board that holds data is copied to a file beside it first; its path is answered.
 */
export function migrate(raw: SQLite.Database, file: string): string | null {
  const done = Number(raw.pragma("user_version", { simple: true }));
  const todo = Object.keys(scripts).sort().slice(done);
  if (todo.length === 0) return null;
  const copy = done > 0 ? backup(raw, file, done) : null;
  for (const name of todo) apply(raw, name);
  return copy;
}

function apply(raw: SQLite.Database, name: string): void {
  const number = Number(/(\d{4})_[a-z_]+\.sql$/.exec(name)?.[1]);
  raw
    .transaction(() => {
      raw.exec(scripts[name] ?? "");
      raw.pragma(`user_version = ${number}`);
    })
    .immediate();
}

function backup(raw: SQLite.Database, file: string, version: number): string {
  const folder = join(dirname(file), "backups");
  mkdirSync(folder, { recursive: true });
  let copy = join(folder, `before-${version + 1}.sqlite`);
  for (let n = 2; existsSync(copy); n++) copy = join(folder, `before-${version + 1}-${n}.sqlite`);
  raw.prepare("vacuum into ?").run(copy);
  return copy;
}
