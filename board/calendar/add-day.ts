import { type Act, act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import { dayFacts, type KeptDay, keepDayFact } from "#db/day-facts.ts";
import { newId } from "#db/id.ts";
import type { DayFact } from "#domain/calendar/day-fact.ts";
import { type DayInput, dayFaults, dayOf, isSameDay } from "#domain/calendar/day-input.ts";
import { dateAtHome } from "#domain/calendar/zone.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { Invalid } from "#domain/refusal.ts";

/**
 * Adds a day that matters to who plans: from now on slots and checks reckon with it.
 * Throws SignInNeeded, NotAllowed, Invalid, also when it is there already.
 */
export function addDay(board: Board, actor: Actor | null, input: DayInput): Promise<KeptDay> {
  return act(board, actor, async (act) => {
    demand(actor, "SET_DAYS", { networks: [] });
    const faults = dayFaults(input);
    if (faults.length > 0) throw new Invalid(faults);
    const day = draftDay(act, input);
    if (await isThere(act, day)) throw new Invalid([{ field: "nl", key: "fault.day.there" }]);
    return keepNew(act, day);
  });
}

/** A new day from what was given, not kept yet. */
export function draftDay({ at }: Pick<Act, "at">, input: DayInput): DayFact {
  return dayOf(input, newId(), Number(dateAtHome(at).slice(0, 4)));
}

/** Whether a day that says the same stands already, leaving out the one with this id. */
export async function isThere({ tx }: Pick<Act, "tx">, day: DayFact): Promise<boolean> {
  return (await dayFacts(tx, day)).some((other) => other.id !== day.id && isSameDay(day, other));
}

/** Keeps a new day with the name of who added it. */
export async function keepNew({ tx, actor, at, log }: Act, day: DayFact): Promise<KeptDay> {
  const kept = { ...day, person: actor?.id ?? null, at, removedAt: null };
  await keepDayFact(tx, kept);
  await log({ verb: "add", noun: "day", item: day.id, before: null, after: kept });
  return kept;
}
