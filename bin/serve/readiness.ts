import { statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Board } from "#board/board.ts";
import { isMigrated, isWritable } from "#db/health.ts";
import { lastBackupAt } from "../backups/folder.ts";
import type { Watch } from "./watch.ts";

/** What readiness is judged by; instants in epoch milliseconds. */
export interface Vitals {
  now: number;
  stopping: boolean;
  writable: boolean;
  migrated: boolean;
  /** The share of the disk that is free, from 0 to 1. */
  free: number;
  /** When the database was made, when this process opened it, and when it was last backed up. */
  madeAt: number;
  openedAt: number;
  backupAt: number | null;
  /** When the clock last looked for work. */
  beatAt: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LEAST_FREE = 0.05;
const LONGEST_SILENCE = 15 * MINUTE;
const OLDEST_BACKUP = 48 * HOUR;
/** The backup of tonight is also made after a start. */
const FIRST_HOUR = HOUR;

/** The checks that a board fails; ready to work when there are none. */
export function failing(vitals: Vitals): string[] {
  const { now, openedAt, madeAt, backupAt } = vitals;
  const passed: Record<string, boolean> = {
    running: !vitals.stopping,
    database: vitals.writable,
    migrations: vitals.migrated,
    disk: vitals.free > LEAST_FREE,
    clock: now - vitals.beatAt < LONGEST_SILENCE,
    backup: now - openedAt < FIRST_HOUR || now - Math.max(madeAt, backupAt ?? 0) < OLDEST_BACKUP,
  };
  return Object.keys(passed).filter((check) => !passed[check]);
}

const AT_MOST_EACH = 1_000;

/** Judges the board when somebody asks, at most once a second, however many ask. */
export function readinessOf(board: Board, watch: Watch): () => Promise<string[]> {
  const openedAt = board.now();
  let judged: Promise<string[]> | null = null;
  return () => {
    if (watch.stopping) return Promise.resolve(["running"]);
    judged ??= vitalsOf(board, watch, openedAt)
      .then(failing)
      .finally(() => void setTimeout(AT_MOST_EACH, undefined, { ref: false }).then(() => (judged = null)));
    return judged;
  };
}

/** A write that waits for longer is as good as none. */
const PATIENCE = 2_000;

async function vitalsOf({ store, now }: Board, { stopping, clock }: Watch, openedAt: number): Promise<Vitals> {
  const late = setTimeout(PATIENCE, false, { ref: false });
  const { bavail, blocks } = await statfs(dirname(store.file));
  return {
    now: now(),
    stopping,
    writable: await Promise.race([isWritable(store.write), late]),
    migrated: await isMigrated(store.read).catch(() => false),
    free: bavail / blocks,
    madeAt: statSync(store.file).birthtimeMs,
    openedAt,
    backupAt: lastBackupAt(dirname(store.file)),
    beatAt: clock?.beat() ?? openedAt,
  };
}
