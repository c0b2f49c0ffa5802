import { act } from "#board/act.ts";
import type { Board } from "#board/board.ts";
import type { KeptDay } from "#db/day-facts.ts";
import type { DayKind } from "#domain/calendar/day-fact.ts";
import { dayFaults } from "#domain/calendar/day-input.ts";
import { readDayLines } from "#domain/calendar/day-lines.ts";
import type { Actor } from "#domain/network/network.ts";
import { demand } from "#domain/permission.ts";
import { type Fault, Invalid } from "#domain/refusal.ts";
import { draftDay, isThere, keepNew } from "./add-day.ts";

/** A list of days as it was pasted, all of one kind and from one source. */
export interface DayList {
  kind: DayKind;
  lines: string;
  source: string;
}

/** What came of a list. */
export interface DaysAdded {
  days: KeptDay[];
  /** How many lines were there already. */
  known: number;
}

/**
 * Adds every day of a pasted list, or none: a list that is pasted again adds what is new in it.
 * Throws SignInNeeded, NotAllowed, Invalid with each line that cannot be read.
 */
export function addDays(board: Board, actor: Actor | null, list: DayList): Promise<DaysAdded> {
  return act(board, actor, async (act) => {
    demand(actor, "SET_DAYS", { networks: [] });
    const inputs = inputsOf(list);
    const days: KeptDay[] = [];
    for (const input of inputs) {
      const day = draftDay(act, input);
      if (!(await isThere(act, day))) days.push(await keepNew(act, day));
    }
    return { days, known: inputs.length - days.length };
  });
}

function inputsOf({ kind, lines, source }: DayList) {
  const { days, faults } = readDayLines(lines);
  const inputs = days.map(({ from, to, name, number }) => ({ number, input: { kind, from, to, nl: name, source } }));
  const about = new Set(["source", "kind"]);
  const whole = dayFaults({ kind, from: "2026-01-01", nl: "-", source }).filter(({ field }) => about.has(field));
  const wrong = inputs
    .filter(({ input }) => dayFaults(input).some(({ field }) => !about.has(field)))
    .map(({ number }): Fault => ({ field: "lines", key: "fault.day.lineLong", params: { number } }));
  const all = [...faults, ...wrong, ...whole];
  if (all.length > 0) throw new Invalid(all);
  return inputs.map(({ input }) => input);
}
