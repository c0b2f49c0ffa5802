import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "#board/board.ts";
import { openBoard } from "../serve/open-board.ts";
import type { Watch } from "../serve/watch.ts";
import type { Settings } from "../settings.ts";
import { loadDemonstration } from "./load.ts";

/**
 * Makes the demonstration's board where there is none yet. It is filled in a folder beside and moved when it is whole,
 * so that a load that was broken off is begun again and never passes for a full board.
 */
export async function prepareDemonstration(
  settings: Settings,
  reader: Reader,
  watch: Watch,
  tell: (line: string) => void,
): Promise<void> {
  const file = join(settings.dataDir, "board.sqlite");
  if (existsSync(file)) return;
  const dataDir = join(settings.dataDir, "loading");
  rmSync(dataDir, { recursive: true, force: true });
  const board = await openBoard({ ...settings, dataDir }, reader, { mails: [] }, watch);
  try {
    await loadDemonstration(board, tell);
  } finally {
    // What is to be told waits in the board until it opens.
    await watch.post?.stop();
    await board.store.close();
  }
  renameSync(join(dataDir, "board.sqlite"), file);
  rmSync(dataDir, { recursive: true, force: true });
}
