import type { Fault } from "#domain/refusal.ts";
import { tooLong } from "#domain/text-faults.ts";
import { DAY_KINDS, type DayFact, type DayKind } from "./day-fact.ts";
import { DAY } from "./interval.ts";
import { wallValue } from "./zone.ts";

/** What an admin says of a day; local dates "yyyy-mm-dd". */
export interface DayInput {
  kind: DayKind;
  from: string;
  /** The last day, included; the first when it is left out. */
  to?: string | null | undefined;
  nl: string;
  /** The Dutch name when it is left out. */
  en?: string | null | undefined;
  source: string;
}

/** The most days on end: a summer holiday lasts six weeks, a fast thirty days. */
const LONGEST_DAYS = 100;
const LONGEST_NAME = 80;
const LONGEST_SOURCE = 300;
/** Nobody plans further, and a year of two digits is a slip. */
const [FIRST_YEAR, LAST_YEAR] = ["2020", "2099"];

/** Everything that is wrong with a day as it was given, each fault at its field. */
export function dayFaults(input: DayInput): Fault[] {
  const faults: Fault[] = [];
  for (const field of ["nl", "source"] as const) {
    if (input[field].trim() === "") faults.push({ field, key: "fault.required" });
  }
  faults.push(...tooLong("nl", input.nl, LONGEST_NAME), ...tooLong("en", input.en, LONGEST_NAME));
  faults.push(...tooLong("source", input.source, LONGEST_SOURCE));
  if (!DAY_KINDS.includes(input.kind)) faults.push({ field: "kind", key: "fault.required" });
  return [...faults, ...dateFaults(input)];
}

function dateFaults({ from, to }: DayInput): Fault[] {
  if (from.trim() === "") return [{ field: "from", key: "fault.required" }];
  if (!isDate(from)) return [{ field: "from", key: "fault.day.date" }];
  if (!to) return [];
  if (!isDate(to)) return [{ field: "to", key: "fault.day.date" }];
  if (to < from) return [{ field: "to", key: "fault.day.order" }];
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return days > LONGEST_DAYS ? [{ field: "to", key: "fault.day.long", params: { most: LONGEST_DAYS } }] : [];
}

/** Whether a text is a local date "yyyy-mm-dd" of a year in which the board can be used. */
export function isDate(text: string): boolean {
  const year = text.slice(0, 4);
  return text.length === 10 && wallValue(text) !== null && FIRST_YEAR <= year && year <= LAST_YEAR;
}

/** The day that was given, tidied; `written` is the year of now. */
export function dayOf(input: DayInput, id: string, written: number): DayFact {
  const [nl, en] = [tidy(input.nl), tidy(input.en ?? "")];
  const { kind, from } = input;
  return { id, kind, from, to: input.to || from, nl, en: en || nl, source: tidy(input.source), written };
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** Whether two say the same: who pastes a list again adds nothing. */
export function isSameDay(a: Omit<DayFact, "id">, b: Omit<DayFact, "id">): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to && a.nl.toLowerCase() === b.nl.toLowerCase();
}
