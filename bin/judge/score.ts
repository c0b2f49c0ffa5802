import { ranking, type Told } from "#domain/flag/accuracy.ts";

/** One pair with what was said of it, whether it was shown, and what it is. */
export interface Judged extends Told {
  shown: boolean;
}

/** Precision, recall and their harmonic mean of what is shown, for pairs of at least a grade. `missed`: true pairs never looked at. */
export function shownWell(judged: readonly Judged[], grade: number): { f1: number; precision: number; recall: number } {
  const shown = judged.filter((pair) => pair.shown);
  const hits = shown.filter((pair) => pair.grade >= grade).length;
  const real = judged.filter((pair) => pair.grade >= grade).length;
  const [precision, recall] = [hits / Math.max(1, shown.length), hits / Math.max(1, real)];
  return {
    f1: round((2 * precision * recall) / Math.max(1e-9, precision + recall)),
    precision: round(precision),
    recall: round(recall),
  };
}

/** The chance that a pair of at least the grade is ranked above one below it (ties count half). */
export function areaUnderCurve(judged: readonly Judged[], grade: number): number {
  const [real, other] = [judged.filter((pair) => pair.grade >= grade), judged.filter((pair) => pair.grade < grade)];
  let won = 0;
  for (const a of real) for (const b of other) won += a.said > b.said ? 1 : a.said === b.said ? 0.5 : 0;
  return round(won / Math.max(1, real.length * other.length));
}

/** Normalised discounted cumulative gain of the first `most`. */
export function gain(judged: readonly Judged[], most: number): number {
  const worth = (pairs: readonly Judged[]) =>
    pairs.slice(0, most).reduce((sum, pair, at) => sum + (2 ** pair.grade - 1) / Math.log2(at + 2), 0);
  const ideal = [...judged].sort((a, b) => b.grade - a.grade);
  return round(worth(ranking(judged)) / Math.max(1e-9, worth(ideal)));
}

/** Of the pairs that are said to be it with at least this probability, the share that are of at least a grade; 1 when there are none. */
export function precisionFrom(judged: readonly Judged[], grade: number, probability: number): number {
  const sure = judged.filter(({ said }) => said >= probability);
  return sure.length === 0 ? 1 : round(sure.filter((pair) => pair.grade >= grade).length / sure.length);
}

/** Of the pairs that are shown, the share of at least a grade; 1 when none are. */
export function shareShown(judged: readonly Judged[], grade: number): number {
  return precisionFrom(
    judged.filter(({ shown }) => shown).map((pair) => ({ ...pair, said: 1 })),
    grade,
    1,
  );
}

/** To three decimals. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
