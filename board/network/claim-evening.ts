import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { eveningsOf, keepEvening } from "#db/evenings.ts";
import { newId } from "#db/id.ts";
import { type Evening, type EveningInput, eveningFaults, MOST_EVENINGS } from "#domain/calendar/evening.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import type { Actor } from "#domain/network/network.ts";
import { tidyReason } from "#domain/network/wish.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";

/**
 * Keeps an evening for a network until a date: others hear of it while they plan, and are sooner led to another. It binds
 * nobody. Throws SignInNeeded, NotAllowed, Invalid.
 */
export function claimEvening(board: Board, actor: Actor | null, input: EveningInput): Promise<Evening> {
  return act(board, actor, async (doing) => {
    demand(actor, "WISH", { networks: [input.network] });
    const faults = eveningFaults(input, doing.at);
    const own = await eveningsOf(doing.tx, [input.network], dateAtHome(doing.at));
    if (own.length >= MOST_EVENINGS) faults.push({ field: "weekday", key: "fault.evening.most" });
    if (faults.length > 0) throw new Invalid(faults);
    const { network, nth, weekday, from, to, until } = input;
    const kept = {
      id: newId(),
      network,
      nth,
      weekday,
      from,
      to,
      until,
      reason: tidyReason(input.reason),
      at: doing.at,
    };
    await keepEvening(doing.tx, kept, actor.id);
    await doing.log({ verb: "claim", noun: "evening", item: kept.id, before: null, after: kept });
    return kept;
  });
}
