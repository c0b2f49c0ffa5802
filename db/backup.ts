import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname } from "node:path";
import { type Inspection, inspect } from "./inspect.ts";
import { snapshot, standAlone } from "./sqlite/snapshot.ts";

/**
 * Copies a board, open or not, into one file of its own for its owner's eyes only. The file is looked through and has
 * reached the disk before it bears its name; answers what was found in it, and keeps no copy that is damaged.
 */
export async function backUp(file: string, copy: string): Promise<Inspection> {
  const part = `${copy}.part`;
  remove(part);
  closeSync(openSync(part, "w", 0o600));
  try {
    await snapshot(file, part);
    const found = await inspect(part);
    if (found.damage.length === 0) settle(part, copy);
    return found;
  } finally {
    remove(part);
  }
}

/**
 * Puts a copy of `backup` in the place of a board and keeps the board that was there as `aside`. There is a whole board
 * in its place at every moment. Answers false, and does nothing, when somebody has that board open.
 */
export function putBack(backup: string, file: string, aside: string): boolean {
  const part = `${file}.part`;
  remove(part);
  copyFileSync(backup, part);
  chmodSync(part, 0o600);
  try {
    if (existsSync(file)) {
      if (!isFree(file)) return false;
      for (const end of LOGS) if (existsSync(file + end)) renameSync(file + end, aside + end);
      linkSync(file, aside);
    }
    settle(part, file);
    return true;
  } finally {
    remove(part);
  }
}

const LOGS = ["-wal", "-shm"];

/** A board too broken to be opened is open to nobody: it is kept as it is. */
function isFree(file: string): boolean {
  try {
    return standAlone(file);
  } catch {
    return true;
  }
}

/** Renames a file when its bytes are on the disk, so that its name never stands for half of it. */
function settle(part: string, name: string): void {
  sync(part);
  renameSync(part, name);
  sync(dirname(name));
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function remove(part: string): void {
  for (const end of ["", ...LOGS, "-journal"]) rmSync(part + end, { force: true });
}
