import { timingSafeEqual } from "node:crypto";
import type { Board } from "#board/board.ts";

/** What a letter of a follow says that ends these letters, and does nothing else: sealed, so that nobody can make one. */
export function mailKey(board: Board, mail: string): string {
  return `${mail}.${board.identity.keyed(`end follow mail\n${mail}`)}`;
}

/** Which mail such a key ends; null when it is none of this board's. */
export function openMailKey(board: Board, key: string): string | null {
  const [mail = ""] = key.split(".");
  const [given, right] = [Buffer.from(key), Buffer.from(mailKey(board, mail))];
  return given.length === right.length && timingSafeEqual(given, right) ? mail : null;
}
