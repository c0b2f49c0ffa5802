import { timingSafeEqual } from "node:crypto";
import type { Board } from "#board/board.ts";
import type { Interval } from "#domain/calendar/interval.ts";
import { DAY } from "#domain/calendar/interval.ts";
import type { Actor } from "#domain/network/network.ts";

/** So long a moment counts as tried, in milliseconds. */
const COUNTS_FOR = DAY;

/**
 * A moment at which a check showed somebody that others are after the same people: sealed, so that only who was shown it
 * can say so, and the board keeps nothing of what is typed.
 */
export function sealMoment(board: Board, actor: Actor, { start, end }: Interval, at: number): string {
  const said = `${start}.${end}.${at}`;
  return `${said}.${board.identity.keyed(`tried\n${actor.id}\n${said}`)}`;
}

/** The moment of such a seal; null for one that is none, somebody else's, or of longer than a day ago. */
export function openMoment(board: Board, actor: Actor, seal: string): Interval | null {
  const [start, end, at] = seal.split(".", 3).map(Number);
  if (start === undefined || end === undefined || at === undefined || !(board.now() - at < COUNTS_FOR)) return null;
  const [given, right] = [Buffer.from(seal), Buffer.from(sealMoment(board, actor, { start, end }, at))];
  return given.length === right.length && timingSafeEqual(given, right) ? { start, end } : null;
}
