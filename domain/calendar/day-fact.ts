/** What a date can be that matters to who plans an evening. */
export const DAY_KINDS = [
  "PUBLIC_HOLIDAY",
  "SCHOOL_HOLIDAY",
  "RAMADAN",
  "CELEBRATION",
  "ELECTION",
  /** Tens of thousands come to the halls of Zuidoost in the evening. */
  "STADIUM",
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A day, or some days on end, and what they are; local dates "yyyy-mm-dd". */
export interface DayFact {
  id: string;
  kind: DayKind;
  from: string;
  /** The last day, included. */
  to: string;
  nl: string;
  en: string;
  /** Where it was read or what it was computed by, and whether somebody held it against that. */
  source: string;
  /** The year in which it was written down. */
  written: number;
}

/** What a local date "yyyy-mm-dd" is by these facts; empty for an ordinary day, and for years without facts. */
export function daysAt(facts: readonly DayFact[], date: string): DayFact[] {
  return facts.filter(({ from, to }) => from <= date && date <= to);
}
