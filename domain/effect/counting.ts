import type { FlagKind } from "#domain/flag/flag.ts";
import type { Outcome } from "./finding.ts";
import { type Counted, type Row, SUBJECTS, subjectOf } from "./report.ts";

/** So many findings of one month or network, of one kind and with one outcome. */
export interface Tally {
  /** The month, or the id of the network. */
  key: string;
  kind: FlagKind;
  outcome: Outcome;
  count: number;
  /** Of agreements, the hours that each took. */
  hours: number[];
}

/** What was counted, by month or network. */
export function rowsOf(tallies: readonly Tally[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { key, kind, outcome, count, hours } of tallies) {
    const row = rows.get(key) ?? emptyRow();
    const subject = subjectOf(kind);
    rows.set(key, { ...row, [subject]: added(row[subject], { outcomes: { [outcome]: count }, hours }) });
  }
  return rows;
}

/** Nothing counted. */
export function emptyRow(): Row {
  return { OVERLAP: { outcomes: {}, hours: [] }, DUPLICATE: { outcomes: {}, hours: [] } };
}

/** All of these rows together; each finding is of one of them. */
export function totalOf(rows: readonly Row[]): Row {
  const total = emptyRow();
  for (const subject of SUBJECTS) total[subject] = rows.map((row) => row[subject]).reduce(added, total[subject]);
  return total;
}

function added(one: Counted, other: Counted): Counted {
  const outcomes = { ...one.outcomes };
  for (const [outcome, count] of Object.entries(other.outcomes) as [Outcome, number][])
    outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
  return { outcomes, hours: [...one.hours, ...other.hours] };
}
