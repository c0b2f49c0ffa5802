import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { careOf, snooze } from "#db/cares.ts";
import { snoozeFaults } from "#domain/desk/care.ts";
import type { Deed } from "#domain/desk/deed.ts";
import type { Flag } from "#domain/flag/flag.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";
import { keepDeed } from "./keep-deed.ts";

/**
 * Puts these flags off until an instant (epoch milliseconds), or brings them back with null. They come back by
 * themselves, and earlier when they change. Throws SignInNeeded, NotAllowed, Invalid.
 */
export function snoozeFlags(
  board: Board,
  actor: Actor | null,
  { flags, until }: { flags: readonly string[]; until: number | null },
): Promise<Deed> {
  return act(board, actor, async (doing) => {
    demand(actor, "DESK", { networks: [] });
    const faults = snoozeFaults(until, doing.at);
    if (faults.length > 0) throw new Invalid(faults);
    return keepDeed(doing, actor, { kind: "SNOOZE", flags }, (flag) => snoozeOne(doing, flag, until));
  });
}

/** Puts one flag off and logs it; answers until when it was, and is. */
export async function snoozeOne({ tx, at, log }: Act, { id }: Pick<Flag, "id">, until: number | null) {
  const { snoozedUntil } = await careOf(tx, at, id);
  if (snoozedUntil !== until) {
    await snooze(tx, id, until, at);
    await log({ verb: "snooze", noun: "flag", item: id, before: { until: snoozedUntil }, after: { until } });
  }
  return { before: snoozedUntil, after: until };
}
