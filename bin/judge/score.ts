/** One pair with what was said of it and what it is: higher is more. */
export interface Judged {
  said: number;
  shown: boolean;
  grade: number;
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

/** Average precision of the ranking for pairs of at least a grade. */
export function averagePrecision(judged: readonly Judged[], grade: number): number {
  let [hits, sum] = [0, 0];
  ranking(judged).forEach((pair, at) => {
    if (pair.grade >= grade) sum += ++hits / (at + 1);
  });
  return round(sum / Math.max(1, hits));
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

const BINS = 10;
/** Pairs that are given less are not considered at all, and would make any matcher look well calibrated. */
const CONSIDERED = 0.02;

/**
 * Expected calibration error (Guo et al., "On calibration of modern neural networks", 2017): how far the probabilities
 * are from what the pairs turn out to be, over ten bins of equal width, each for as many pairs as it holds.
 */
export function calibrationError(judged: readonly Judged[], grade: number): number {
  const bins = Array.from({ length: BINS }, () => ({ said: 0, real: 0 }));
  const considered = judged.filter(({ said }) => said >= CONSIDERED);
  for (const pair of considered) {
    const bin = bins[Math.min(BINS - 1, Math.floor(pair.said * BINS))];
    if (bin) [bin.said, bin.real] = [bin.said + pair.said, bin.real + (pair.grade >= grade ? 1 : 0)];
  }
  return round(bins.reduce((sum, { said, real }) => sum + Math.abs(said - real), 0) / Math.max(1, considered.length));
}

/** Ties go to the lower grade, so that saying the same of all earns nothing. */
function ranking(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => b.said - a.said || a.grade - b.grade);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
