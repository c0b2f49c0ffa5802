import type { Board } from "#board/board.ts";
import { calendarLinkBySecret } from "#db/calendar-links.ts";
import { actorById } from "#db/people.ts";
import type { Actor } from "#domain/network/network.ts";

/** Whose link this secret opens, with the rights that she has at present; null when it opens none. */
export async function followerOf(board: Board, secret: string): Promise<{ link: string; actor: Actor } | null> {
  const link = await calendarLinkBySecret(board.store.read, secret);
  const actor = link && (await actorById(board.store.read, link.person, "feed"));
  return link && actor ? { link: link.id, actor } : null;
}
