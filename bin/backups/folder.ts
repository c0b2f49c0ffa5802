import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { backUp } from "#db/backup.ts";
import type { Link } from "#db/chain.ts";
import type { Inspection } from "#db/inspect.ts";
import { HOME_ZONE, toWall } from "#domain/calendar/zone.ts";
import { noteHead } from "./heads.ts";
import { keptDays } from "./kept-days.ts";

/** The database of a board in its data folder. */
export const boardFile = (dataDir: string) => join(dataDir, "board.sqlite");

/** Where the backups of a board are. */
export const backupsIn = (dataDir: string) => join(dataDir, "backups");

/** The same folder, made when it is not there. */
export function backupFolder(dataDir: string): string {
  const folder = backupsIn(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Backs a board up into a new file and notes the end of its log; throws when the copy is damaged. */
export async function takeBackup(dataDir: string, file: string, now: number): Promise<Link | null> {
  const found = await backUp(boardFile(dataDir), file);
  if (found.damage.length > 0) throw new Error(`The copy is damaged: ${found.damage.join("; ")}.`);
  const head = headOf(found);
  if (head) {
    noteHead(backupFolder(dataDir), { at: stampOf(now), file: basename(file), restored: false, ...head });
  }
  return head;
}

/** The end of a log that is whole. */
export function headOf({ chain }: Inspection): Link | null {
  return chain && chain.broken === null ? chain.head : null;
}

/** An instant as it stands in a file's name. */
export const stampOf = (now: number) => new Date(now).toISOString().replace(/[:.]/g, "-");

const NIGHTLY = /^board-(\d{4}-\d\d-\d\d)\.sqlite$/;

/** Tonight's backup, once a day, and the old ones that have had their time thrown away. */
export async function nightlyBackup(dataDir: string, now: number) {
  const folder = backupFolder(dataDir);
  const file = join(folder, `board-${toWall(now, HOME_ZONE).slice(0, 10)}.sqlite`);
  if (existsSync(file)) return { backup: basename(file), already: true };
  const head = await takeBackup(dataDir, file, now);
  const days = nightlyDays(folder);
  const kept = keptDays(days);
  for (const day of days) if (!kept.has(day)) rmSync(join(folder, `board-${day}.sqlite`));
  return { backup: basename(file), head };
}

function nightlyDays(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => NIGHTLY.exec(name)?.[1] ?? []);
}

/** When the last nightly backup was made (epoch milliseconds), or null when there is none. */
export function lastBackupAt(dataDir: string): number | null {
  const folder = backupsIn(dataDir);
  if (!existsSync(folder)) return null;
  const last = nightlyDays(folder).sort().at(-1);
  return last === undefined ? null : statSync(join(folder, `board-${last}.sqlite`)).mtimeMs;
}
