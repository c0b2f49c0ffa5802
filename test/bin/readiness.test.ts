import { sql } from "kysely";
import { expect, test } from "vitest";
import { isMigrated, isWritable } from "#db/health.ts";
import { NEWEST } from "#db/migrate.ts";
import { failing, type Vitals } from "../../bin/serve/readiness.ts";
import { aBoard, NOW } from "../world.ts";

const HOUR = 3_600_000;
const well: Vitals = {
  ...{ now: NOW, stopping: false, writable: true, migrated: true, free: 0.5 },
  ...{ madeAt: NOW - 1000 * HOUR, openedAt: NOW - 100 * HOUR, backupAt: NOW - 10 * HOUR, beatAt: NOW - 30_000 },
};

test("a board that is well fails no check", () => {
  expect(failing(well)).toEqual([]);
});

test.each<[string, Partial<Vitals>, string[]]>([
  ["told to end", { stopping: true }, ["running"]],
  ["that takes no write", { writable: false }, ["database"]],
  ["under another build's schema", { migrated: false }, ["migrations"]],
  ["on a full disk", { free: 0.05 }, ["disk"]],
  ["whose clock stands still", { beatAt: NOW - HOUR }, ["clock"]],
  ["without a backup for two days", { backupAt: NOW - 49 * HOUR }, ["backup"]],
  ["that was never backed up", { backupAt: null }, ["backup"]],
  ["that was just opened", { backupAt: null, openedAt: NOW - HOUR / 2 }, []],
  ["that is new", { backupAt: null, madeAt: NOW - 47 * HOUR }, []],
])("a board %s says which check it fails", (_, facts, checks) => {
  expect(failing({ ...well, ...facts })).toEqual(checks);
});

test("a database that takes writes says so without being changed", async () => {
  const { store } = await aBoard();
  const before = await store.revision();
  expect(await isWritable(store.write)).toBe(true);
  expect(await store.revision()).toEqual(before);
  await sql`pragma query_only = on`.execute(store.write);
  expect(await isWritable(store.write)).toBe(false);
});

test("a schema that another build has moved on is seen", async () => {
  const { store } = await aBoard();
  expect(await isMigrated(store.read)).toBe(true);
  await sql.raw(`pragma user_version = ${NEWEST + 1}`).execute(store.write);
  expect(await isMigrated(store.read)).toBe(false);
});
