import type { Board } from "#board/board.ts";
import { concernOf } from "#board/network/concern-of.ts";
import { feedAt } from "#db/feeds.ts";
import { feedSource } from "#domain/feed/feed.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { asCheck, type ImportCheck } from "./check-import.ts";
import { openAddress } from "./open-address.ts";
import { compareCalendar } from "./read-import.ts";

/**
 * Says what following an address would bring, and stores nothing.
 * Throws SignInNeeded, NotAllowed, and Invalid when there is no calendar at the address.
 */
export async function checkFeed(
  board: Board,
  actor: Actor | null,
  network: string,
  address: string,
): Promise<ImportCheck> {
  demand(actor, "IMPORT", await concernOf(board.store.read, network));
  const { url, reading } = await openAddress(board, address);
  const known = await feedAt(board.store.read, network, url);
  return asCheck(await compareCalendar(board.store.read, feedSource(known?.id ?? ""), reading));
}
