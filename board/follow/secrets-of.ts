import { createHmac } from "node:crypto";
import type { Board } from "#board/board.ts";
import type { FollowSecrets } from "#db/follows.ts";

/**
 * The secrets of a follow. The managing one is sealed by the board, so that each of its letters can say it while nothing
 * that opens is kept. From it follows the reading one, and not the other way round: whoever is handed the address of the
 * calendar can change nothing.
 */
export function secretsOf(board: Board, follow: string): FollowSecrets {
  const managing = `sbf_${board.identity.keyed(`manage follow\n${follow}`)}`;
  return { managing, reading: readingOf(managing) };
}

/** The secret by which a calendar program reads what the holder of the managing one follows. */
export function readingOf(managing: string): string {
  return `sbr_${createHmac("sha256", managing).update("read follow").digest("base64url")}`;
}
